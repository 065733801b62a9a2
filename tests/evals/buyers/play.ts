import { probability } from '#personas/engine/odds.ts'
import type { BuyerState, Directive, OutcomeKind } from '#personas/engine/state.ts'
import type { RepName } from '#personas/reps.ts'
import type { Cast } from '#personas/schema.ts'
import { castFor, rehearsed, type BuyerTurn, type RehearsedTurn } from '#server/rehearsal/rehearse.ts'
import type { Library } from '#server/library/load.ts'
import type { ReadTurn } from '#server/roleplay/play-turn.ts'

/** Rates of the acceptance are taken here. */
export const byExchange = 12

/** One rehearsal, as the checks look at it. */
export type Course = {
  readonly scenario: string
  readonly rep: RepName
  readonly seed: number
  readonly mover: boolean
  readonly cast: Cast
  /** Beliefs weighed together, 0–1, at the start and at the end or the twelfth exchange. */
  readonly belief: { readonly start: number; readonly end: number }
  readonly commit: { readonly start: number; readonly end: number }
  readonly trust: number
  /** Whether the buyer had left by the twelfth exchange. */
  readonly left: boolean
  readonly outcome: OutcomeKind
  readonly exchanges: number
  /** Concerns and hidden facts that came out by then. */
  readonly disclosed: number
  readonly turns: readonly RehearsedTurn[]
}

export const weighed = ({ persona }: Cast, { beliefs }: Pick<BuyerState, 'beliefs'>): number =>
  persona.beliefs.reduce((sum, { id, weight }) => sum + weight * probability(beliefs[id] ?? 0), 0)

export const buyerTurns = (turns: readonly RehearsedTurn[]): readonly BuyerTurn[] =>
  turns.filter((turn) => turn.speaker === 'buyer')

/** The replies of the buyer with what the rep had said: the opening answers nobody and is left out. */
export const replies = (
  turns: readonly RehearsedTurn[],
): readonly {
  readonly rep: Extract<RehearsedTurn, { speaker: 'rep' }>
  readonly buyer: BuyerTurn
  readonly directive: Directive
}[] =>
  turns.flatMap((buyer, index) => {
    const rep = turns[index - 1]
    if (buyer.speaker !== 'buyer' || rep?.speaker !== 'rep' || !buyer.directive) return []
    return [{ rep, buyer, directive: buyer.directive }]
  })

/** Plays one scripted rep against the buyer that a seed makes, on the second step of difficulty. */
export async function play(
  library: Library,
  scenario: string,
  rep: RepName,
  seed: number,
  reader: (rep: RepName, cast: Cast) => ReadTurn,
  lines: readonly string[] | null = library.reps(scenario)?.[rep] ?? null,
): Promise<Course> {
  const cast = castFor(library, scenario, seed, 2)
  if (!cast || !lines) throw new Error(`no scenario ${scenario} with a rep ${rep}`)
  const { turns, end } = await rehearsed({ cast, seed, lines, readTurn: reader(rep, cast) })
  const states = buyerTurns(turns).map(({ state }) => state)
  const [start] = states
  // The opening is no exchange: the twelfth exchange is the thirteenth buyer turn where the buyer opens.
  const opened = turns[0]?.speaker === 'buyer' ? 1 : 0
  const then = states[Math.min(states.length - 1, byExchange - 1 + opened)]
  if (!start || !then) throw new Error('a rehearsal without a buyer turn')
  return {
    scenario,
    rep,
    seed,
    mover: start.mover,
    cast,
    belief: { start: weighed(cast, start), end: weighed(cast, then) },
    commit: { start: start.commit, end: then.commit },
    trust: then.trust,
    left: end.outcome.kind === 'walked-out' && end.exchanges <= byExchange,
    outcome: end.outcome.kind,
    exchanges: end.exchanges,
    disclosed:
      Object.values(then.objections).filter(({ disclosed }) => disclosed).length +
      Object.values(then.hiddenFacts).filter(({ disclosed }) => disclosed).length,
    turns,
  }
}
