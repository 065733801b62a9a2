import { anchorsOf } from '#personas/engine/anchors.ts'
import type { Cast } from '#personas/schema.ts'
import type { BehaviourCode } from '#scoring/behaviours/codes.ts'
import type { TurnReading } from '#scoring/behaviours/reading.ts'
import type { ReadTurn } from '../roleplay/play-turn.ts'
import type { Chosen } from './adaptive-expert.ts'
import { readingOf } from './hand-readings.ts'

const codes: Readonly<Record<Chosen['list'], readonly BehaviourCode[]>> = {
  open: ['specific_reflection', 'open_question'],
  explore: ['open_question'],
  hear: ['specific_reflection', 'open_question'],
  name: ['name_tension'],
  meet: [],
  shock: ['specific_reflection', 'open_question'],
  answer: ['direct_answer'],
  own: ['owned_conviction'],
  no: ['invite_no'],
  ask: ['clean_ask'],
  disqualify: ['costly_truth', 'invite_no'],
}
/** A list of `meet` holds a proof, a limit and a term held, in this order and again. */
const meetings: readonly BehaviourCode[] = ['proof_tied_to_need', 'costly_truth', 'hold_with_reason']

/** Reads the adaptive expert by the list that a line was taken from, as a reader who never errs would code it. */
export function readingChosen({ persona, variant }: Cast, chosen: () => Chosen): ReadTurn {
  const subjects = [...new Set(anchorsOf({ persona, variant }).map(({ id }) => id))]
  const of = (prefix: string) => subjects.filter((id) => id.startsWith(prefix))
  const [first] = persona.objections
  const counts = new Map<Chosen['list'], number>()
  return (said): Promise<TurnReading> => {
    const { list, objection } = chosen()
    const at = counts.get(list) ?? 0
    counts.set(list, at + 1)
    const nth = (all: readonly string[]) => all[at % Math.max(1, all.length)]
    const shown = list === 'meet' ? [meetings[at % meetings.length] ?? 'candour'] : codes[list]
    const touched = [
      objection === null ? undefined : `objection/${objection}`,
      list === 'open' && first ? `objection/${first.id}` : undefined,
      list === 'explore' ? nth(of('hidden/')) : undefined,
      list === 'answer' ? nth(of('answer/')) : undefined,
    ].filter((id) => id !== undefined)
    return Promise.resolve(
      readingOf({ said, codes: shown, anchors: touched, uptake: 0.55, words: 32, times: 0 }),
    )
  }
}
