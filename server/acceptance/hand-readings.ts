import { anchorsOf } from '#personas/engine/anchors.ts'
import type { RepName } from '#personas/reps.ts'
import type { Cast } from '#personas/schema.ts'
import type { BehaviourCode } from '#scoring/behaviours/codes.ts'
import type { TurnReading, Utterance } from '#scoring/behaviours/reading.ts'
import type { ReadTurn } from '../roleplay/play-turn.ts'

/** What a turn touches: the concern that is live, what was raised first, a hidden fact, something to answer. */
type Touch = 'live' | 'first' | 'hidden' | 'answer'
type Turn = { readonly codes: readonly BehaviourCode[]; readonly touches: readonly Touch[] }
type Kind = { readonly uptake: number; readonly words: number; readonly turns: readonly Turn[] }

const turn = (codes: string, touches = ''): Turn => ({
  codes: codes.split(' ').filter(Boolean) as BehaviourCode[],
  touches: touches.split(' ').filter(Boolean) as Touch[],
})

/**
 * What each kind of scripted rep does, turn by turn, as a reader who never errs would code it. The same for every
 * scenario: subjects are named by what they are to the buyer.
 */
export const kinds: Readonly<Record<RepName, Kind>> = {
  expert: {
    uptake: 0.55,
    words: 35,
    turns: [
      turn('specific_reflection open_question', 'first answer'),
      turn('specific_reflection open_question', 'live'),
      turn('specific_reflection open_question', 'live answer'),
      turn('open_question', 'live hidden'),
      turn('name_tension', 'live'),
      turn('open_question', 'live hidden'),
      turn('costly_truth specific_reflection', 'live'),
      turn('proof_tied_to_need', 'live'),
      turn('candour', 'live'),
      turn('owned_conviction', 'live'),
      turn('hold_with_reason', 'first'),
      turn('invite_no'),
      turn('clean_ask'),
      turn('clean_ask'),
    ],
  },
  competent: {
    uptake: 0.35,
    words: 22,
    turns: [
      turn('open_question', 'answer'),
      turn('open_question', 'answer'),
      turn('closed_question', 'answer'),
      turn('open_question', 'live'),
      turn('open_question', 'live answer'),
      turn('specific_reflection', 'live'),
      turn('direct_answer', 'first'),
      turn('proof_tied_to_need', 'live'),
      turn('candour'),
      turn('direct_answer', 'first'),
      turn('direct_answer candour'),
      turn('closed_question', 'answer'),
      turn('clean_ask'),
      turn('hedged_ask'),
    ],
  },
  'script-reader': {
    uptake: 0.12,
    words: 20,
    turns: [
      turn('canned_line'),
      turn('closed_question'),
      turn('generic_empathy canned_line'),
      turn('closed_question canned_line'),
      turn('feature_dump'),
      turn('canned_line closed_question'),
      turn('closed_question', 'answer'),
      turn('feature_dump'),
      turn('canned_line dodge'),
      turn('canned_line open_question'),
      turn('bare_assertion'),
      turn('closed_question canned_line'),
      turn('canned_line clean_ask'),
      turn('canned_line clean_ask'),
    ],
  },
  pleaser: {
    uptake: 0.2,
    words: 20,
    turns: [
      turn('small_talk apology_cascade'),
      turn('apology_cascade'),
      turn('generic_empathy'),
      turn('discount_early', 'first'),
      turn('generic_empathy apology_cascade'),
      turn('apology_cascade'),
      turn('generic_empathy'),
      turn('discount_early', 'first'),
      turn('apology_cascade'),
      turn('generic_empathy'),
      turn('apology_cascade'),
      turn('hedged_ask'),
      turn('hedged_ask'),
      turn('apology_cascade hedged_ask'),
    ],
  },
  pushy: {
    uptake: 0.1,
    words: 18,
    turns: [
      turn('bare_assertion arguing'),
      turn('arguing', 'first'),
      turn('pressure'),
      turn('bare_assertion'),
      turn('arguing'),
      turn('pressure'),
      turn('unasked_advice arguing'),
      turn('bare_assertion arguing'),
      turn('pressure'),
      turn('bare_assertion pressure'),
      turn('arguing'),
      turn('pressure'),
      turn('pressure clean_ask'),
      turn('pressure'),
    ],
  },
  evasive: {
    uptake: 0.12,
    words: 17,
    turns: [
      turn('small_talk'),
      turn('dodge canned_line'),
      turn('dodge open_question'),
      turn('dodge'),
      turn('dodge'),
      turn('dodge'),
      turn('dodge open_question'),
      turn('dodge'),
      turn('dodge bare_assertion'),
      turn('dodge closed_question'),
      turn('dodge'),
      turn('dodge'),
      turn('dodge'),
      turn('hedged_ask'),
    ],
  },
  naive: {
    uptake: 0.2,
    words: 14,
    turns: [
      turn('small_talk'),
      turn('small_talk'),
      turn('generic_empathy'),
      turn('small_talk closed_question'),
      turn('generic_empathy'),
      turn('bare_assertion'),
      turn('small_talk closed_question'),
      turn('generic_empathy'),
      turn('bare_assertion'),
      turn('dodge'),
      turn('small_talk closed_question'),
      turn('small_talk'),
      turn('hedged_ask'),
      turn('small_talk'),
    ],
  },
  technician: {
    uptake: 0.25,
    words: 22,
    turns: [
      turn('generic_empathy closed_question'),
      turn('generic_empathy closed_question'),
      turn('specific_reflection closed_question'),
      turn('candour closed_question'),
      turn('specific_reflection'),
      turn('generic_empathy closed_question'),
      turn('candour'),
      turn('specific_reflection closed_question'),
      turn('name_tension closed_question'),
      turn('generic_empathy open_question'),
      turn('generic_empathy closed_question'),
      turn('candour'),
      turn('specific_reflection open_question'),
      turn('generic_empathy closed_question'),
    ],
  },
  repeater: { uptake: 0.05, words: 7, turns: [turn('bare_assertion')] },
}

/** Turns with these codes tell facts of the sheet; the technician's candour has none to tell. */
const told: readonly BehaviourCode[] = ['proof_tied_to_need', 'direct_answer', 'costly_truth']

/** How sure this reader is of what it reads. */
const confidence = 0.9
const touched = 0.62

/** What a reader by hand saw in a turn. */
type Seen = {
  readonly said: Utterance
  readonly codes: readonly BehaviourCode[]
  readonly anchors: readonly string[]
  readonly uptake: number
  readonly words: number
  /** How often the same was said before. */
  readonly times: number
}

/** The reading of a turn whose acts and subjects are known. */
export const readingOf = ({ said, codes, anchors, uptake, words, times }: Seen): TurnReading => ({
  coder: 'by hand',
  behaviours: codes.map((code) => ({
    code,
    confidence,
    quote: said.text,
    start: 0,
    end: said.text.length,
    source: 'head' as const,
  })),
  unsure: [],
  claims: codes.some((code) => told.includes(code))
    ? [{ quote: said.text, factId: null, verdict: 'supported' as const }]
    : [],
  anchors: anchors.map((id) => ({ id, similarity: touched })),
  uptake: said.n === 1 ? null : uptake,
  repeatOf: times > 0 ? { turn: said.n - 2, times } : null,
  words,
})

/** Reads the turns of one kind of rep by the table alone; a rep with fewer rows than turns begins again. */
export function handReader(kind: RepName, { persona, variant }: Cast): ReadTurn {
  const { turns, uptake, words } = kinds[kind]
  const subjects = anchorsOf({ persona, variant }).map(({ id }) => id)
  const of = (prefix: string) => [...new Set(subjects.filter((id) => id.startsWith(prefix)))]
  const [first] = persona.objections
  const subjectOf: Readonly<Record<Touch, (at: number) => string | undefined>> = {
    live: () => `objection/${variant.objection}`,
    first: () => `objection/${first?.id}`,
    hidden: (at) => of('hidden/')[Math.floor(at / 3) % of('hidden/').length],
    answer: (at) => of('answer/')[at % of('answer/').length],
  }
  let at = 0
  return (said): Promise<TurnReading> => {
    const { codes, touches } = turns[at % turns.length] ?? { codes: [], touches: [] }
    const anchors = touches.flatMap((touch) => subjectOf[touch](at) ?? [])
    const times = kind === 'repeater' ? at : 0
    at += 1
    return Promise.resolve(readingOf({ said, codes, anchors, uptake, words, times }))
  }
}
