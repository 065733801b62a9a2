import { checkedLines } from '#contract/scorer-check.ts'
import type { BehaviourCode } from '#scoring/behaviours/codes.ts'
import { isRep, type BlindTranscript, type RepTurn } from '#scoring/transcript.ts'
import { bodyHash } from '../roleplay/body-hash.ts'

/** One turn and one code: whether the scorer read it there. */
export type CheckedLine = {
  readonly turn: RepTurn
  readonly before: string | null
  readonly code: BehaviourCode
  readonly scorer: boolean
  readonly quote: string | null
  readonly unsure: boolean
}

/** So few turns of a rep leave nothing to choose from. */
export const fewestRepTurns = 3

/** Asked about where nothing of the kind was read, after what the scorer was not sure of. */
const oftenExpected: readonly BehaviourCode[] = [
  'open_question',
  'specific_reflection',
  'direct_answer',
  'clean_ask',
  'bare_assertion',
  'proof_tied_to_need',
]

/**
 * Five lines of a coded call, always the same for the same words: two or three that the scorer read and the rest that
 * it did not, those first on which it was not sure. Each of another code where there are enough, in the call's order.
 * @returns null where the rep speaks too seldom
 */
export function chooseLines(transcript: BlindTranscript): readonly CheckedLine[] | null {
  const turns = transcript.turns.filter(isRep)
  if (turns.length < fewestRepTurns) return null
  const drawn = bodyHash(turns.map(({ text }) => text))
  const order = (line: CheckedLine) => bodyHash([drawn, line.turn.n, line.code])
  const shuffled = (lines: readonly CheckedLine[]) => lines.toSorted((a, b) => (order(a) < order(b) ? -1 : 1))
  const before = (n: number) => transcript.turns.find((one) => one.n === n - 1)?.text ?? null
  const line = (turn: RepTurn, code: BehaviourCode, more: Partial<CheckedLine> = {}): CheckedLine => ({
    turn,
    before: before(turn.n),
    code,
    scorer: false,
    quote: null,
    unsure: false,
    ...more,
  })
  const read = turns.flatMap((turn) =>
    turn.reading.behaviours.map(({ code, quote }) => line(turn, code, { scorer: true, quote })),
  )
  const has = (turn: RepTurn, code: BehaviourCode) => turn.reading.behaviours.some((one) => one.code === code)
  const unsure = turns.flatMap((turn) =>
    turn.reading.unsure.flatMap(({ code }) => (has(turn, code) ? [] : [line(turn, code, { unsure: true })])),
  )
  const absent = turns.flatMap((turn) =>
    oftenExpected.flatMap((code) => (has(turn, code) ? [] : [line(turn, code)])),
  )
  const yes = distinct(shuffled(read)).slice(0, Number.parseInt(drawn.slice(0, 8), 16) % 2 === 0 ? 2 : 3)
  const no = distinct([...shuffled(unsure), ...shuffled(absent)], yes).slice(0, checkedLines - yes.length)
  return [...yes, ...no].toSorted((a, b) => a.turn.n - b.turn.n || (a.code < b.code ? -1 : 1))
}

/** Other codes and other turns first; then whatever is left. */
function distinct(lines: readonly CheckedLine[], taken: readonly CheckedLine[] = []): readonly CheckedLine[] {
  const first: CheckedLine[] = []
  const rest: CheckedLine[] = []
  for (const one of lines) {
    const near = [...taken, ...first]
    if (near.some(({ turn, code }) => turn.n === one.turn.n && code === one.code)) continue
    if (near.some(({ turn, code }) => turn.n === one.turn.n || code === one.code)) rest.push(one)
    else first.push(one)
  }
  return [...first, ...rest]
}
