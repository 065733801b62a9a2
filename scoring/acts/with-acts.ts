import type { Against, Assessed } from '../assess.ts'
import type { Evidence } from '../shape.ts'
import { actWords, type Act, type ActKind } from './act.ts'

/** Acts that leave nothing of the same criterion standing in their quote: who recites is not unscripted there. */
const undoes: readonly ActKind[] = ['stock-line', 'fits-any-buyer', 'feel-felt-found', 'contradiction']

/** What was assessed, with the acts counted against their criterion: once a turn, whichever weighs more. */
export const withActs = (assessed: readonly Assessed[], acts: readonly Act[]): readonly Assessed[] =>
  assessed.map((one) => {
    const own = acts.filter(({ kind }) => actWords[kind].code === one.criterion.code)
    if (own.length === 0) return one
    const undone = own.filter(({ kind }) => undoes.includes(kind))
    return {
      ...one,
      chances: one.chances.map((chance) => {
        const { turn, shown } = chance
        const gone = undone.some(
          (act) => act.turn === turn && (shown === null || overlap(act.quote, shown.quote)),
        )
        return gone ? { ...chance, credit: 0, shown: null } : chance
      }),
      against: heaviest([...one.against, ...own.map(counted)]),
    }
  })

const overlap = (one: string, other: string) => one.includes(other) || other.includes(one)

function counted({ kind, turn, quote, weight, beside }: Act): Against {
  const evidence: Evidence = {
    turn,
    quote,
    code: actWords[kind].code,
    polarity: '-',
    act: kind,
    ...(beside ? { beside } : {}),
  }
  return { evidence, weight }
}

/** One count a turn: the same sentence may be seen by its code and by its words. */
function heaviest(all: readonly Against[]): readonly Against[] {
  const byTurn = new Map<number, Against>()
  for (const one of all) {
    const before = byTurn.get(one.evidence.turn)
    if (!before || one.weight > before.weight) byTurn.set(one.evidence.turn, one)
  }
  return [...byTurn.values()]
}
