import { dimensionOf } from '../dimension.ts'
import { openingsOf, type Opening } from '../opportunities.ts'
import { rising } from '../rising.ts'
import type { Rubric } from '../rubric.ts'
import { foundationWeights } from '../rubric-settings.ts'
import type { Dimension, Evidence, Subscore } from '../shape.ts'
import { steppedBack } from '../step-back.ts'
import { repTurns, type BlindTranscript, type RepTurn } from '../transcript.ts'

/** Words: a turn longer than this is a speech (buyer.md); it counts as one in full a little above. */
export const monologue = 90
const longMonologue = 120
/** Confidence from which a code is shown here, and the span around it in which it comes to count in full. */
const sure = 0.4
const begins = 0.3
const full = 0.6
/** What speaks against somebody has to be surer. */
const sureAgainst = 0.5
/** A plain next step counts in full only where it is surer: requests of all kinds look alike. */
const fullAsk = 0.7
/** Value 0–1 from which an item counts as in place. */
const inPlace = 0.6

/** `value` 0–1 in place, `weight` 0–1 called for. */
type Item = Subscore & {
  readonly value: number
  readonly weight: number
  readonly evidence: readonly Evidence[]
}

/** Science before art: the plain craft under the rest, as small items; each that applies is one chance. */
export function foundation(transcript: BlindTranscript, rubric: Rubric | null = null): Dimension {
  const weightOf = foundationWeights(rubric)
  const openings = openingsOf(transcript)
  const turns = repTurns(transcript)
  const items = [
    asksBeforeTelling(turns),
    confirmsObjection(openings),
    correctClaims(turns),
    proofForNeed(turns, openings),
    nextStep(turns),
    noMonologue(turns),
    takesUp(openings),
  ].filter((item): item is Item => item !== null && weightOf(item.code) > 0)
  const called = items.reduce((total, { code, weight }) => total + weightOf(code) * weight, 0)
  const sum = items.reduce((total, { code, value, weight }) => total + weightOf(code) * weight * value, 0)
  const taken = items.filter(({ value }) => value >= inPlace).length
  // What was asked for, if not as plainly as might be, was asked for.
  const weakest = items
    .filter(({ code, taken: had }) => !(code === 'F5' && had > 0))
    .toSorted((a, b) => a.value - b.value)[0]
  return dimensionOf('foundation', {
    score: called === 0 ? 0 : (100 * sum) / called,
    opportunities: turns.length < 2 ? turns.length : items.length,
    taken,
    subscores: items.map(({ code, taken: had, of, against }) => ({ code, taken: had, of, against })),
    evidence: items.flatMap(({ evidence }) => evidence).toSorted((a, b) => a.turn - b.turn),
    headline: weakest && weakest.value < inPlace ? (weak[weakest.code] ?? solid) : solid,
  })
}

const solid = 'The craft was in place.'
const weak: Readonly<Record<string, string>> = {
  F1: 'The first claim came before the first real question.',
  F2: 'Objections were answered before it was clear what they were about.',
  F3: 'A claim did not match the fact sheet.',
  F4: 'Proof was not tied to something the buyer had said they need.',
  F5: 'No concrete next step was asked for.',
  F6: 'Some turns ran on as speeches.',
  F7: 'More was told than taken up.',
}

const has = ({ reading }: RepTurn, ...codes: readonly string[]) =>
  reading.behaviours.find(({ code, confidence }) => codes.includes(code) && confidence >= sure) ?? null

/** How surely a turn shows one of these codes, 0–1. */
const surely = ({ reading }: RepTurn, ...codes: readonly string[]): number =>
  Math.max(
    0,
    ...reading.behaviours
      .filter(({ code }) => codes.includes(code))
      .map(({ confidence }) => rising(confidence, begins, full)),
  )
const sumOf = <Part>(parts: readonly Part[], of: (part: Part) => number): number =>
  parts.reduce((sum, part) => sum + of(part), 0)

const quoted = (
  turn: RepTurn,
  quote: string,
  code: string,
  polarity: '+' | '-',
  sign?: string,
): Evidence => ({ turn: turn.n, quote, code, polarity, ...(sign === undefined ? {} : { sign }) })

const item = (
  code: string,
  taken: number,
  of: number,
  value: number,
  evidence: readonly Evidence[],
  weight = 1,
): Item => ({
  code,
  taken,
  of,
  against: evidence.filter(({ polarity }) => polarity === '-').length,
  value,
  weight,
  evidence,
})

const asking = ['open_question', 'closed_question']
/** What asking after the first claim is still worth. */
const askedLate = 0.4
/** What claims something for a solution. */
export const telling: readonly string[] = [
  'bare_assertion',
  'feature_dump',
  'proof_tied_to_need',
  'owned_conviction',
  'unasked_advice',
]
/** Claims tied to nothing that the buyer said. */
export const untied: readonly string[] = ['feature_dump', 'bare_assertion']

function asksBeforeTelling(turns: readonly RepTurn[]): Item {
  let [value, neither, asked] = [0, 1, 0]
  for (const turn of turns) {
    const [question, claim] = [surely(turn, ...asking), surely(turn, ...telling)]
    value += neither * question
    neither *= (1 - question) * (1 - claim)
    asked = Math.max(asked, question)
  }
  const question = turns.find((turn) => has(turn, ...asking))
  const claim = turns.find((turn) => has(turn, ...telling))
  const first = question !== undefined && (claim === undefined || question.n <= claim.n)
  const [at, codes] = first ? [question, asking] : [claim, telling]
  const shown = at && has(at, ...codes)
  return item(
    'F1',
    first ? 1 : 0,
    1,
    Math.min(1, value + askedLate * (1 - value) * asked),
    at && shown ? [quoted(at, shown.quote, 'F1', first ? '+' : '-')] : [],
  )
}

const confirming = ['open_question', 'closed_question', 'specific_reflection', 'name_tension']

function confirmsObjection(openings: readonly Opening[]): Item | null {
  const objections = openings.filter(({ kinds }) => kinds.has('objection'))
  if (objections.length === 0) return null
  const met = objections.flatMap(({ turn }) => {
    const shown = has(turn, ...confirming)
    return shown ? [quoted(turn, shown.quote, 'F2', '+')] : []
  })
  const weight = ({ kinds }: Opening) => kinds.get('objection') ?? 0
  const confirmed = sumOf(objections, (one) => weight(one) * surely(one.turn, ...confirming))
  // Half a chance on both sides: a single objection says little either way.
  const value = Math.min(1, (confirmed + 0.5) / (sumOf(objections, weight) * 0.4 + 0.5))
  return item('F2', met.length, objections.length, value, met, Math.min(1, sumOf(objections, weight)))
}

function correctClaims(turns: readonly RepTurn[]): Item | null {
  const claims = turns.flatMap((turn) => turn.reading.claims.map((claim) => ({ turn, claim })))
  const checked = claims.filter(({ claim }) => claim.verdict !== 'unsupported')
  if (checked.length === 0) return null
  const wrong = checked.filter(({ claim }) => claim.verdict === 'mismatch')
  const evidence = checked.map(({ turn, claim }) =>
    quoted(turn, claim.quote, 'F3', claim.verdict === 'mismatch' ? '-' : '+'),
  )
  return item('F3', checked.length - wrong.length, checked.length, wrong.length > 0 ? 0 : 1, evidence)
}

/** Something that the speaker has seen themselves is proof as well, if not of quite the same weight. */
const ownProof = 0.7

/** Where nothing was claimed and little stood in the way, no proof was called for. */
function proofForNeed(turns: readonly RepTurn[], openings: readonly Opening[]): Item | null {
  const shownBy = (polarity: '+' | '-', ...codes: readonly string[]) =>
    turns.flatMap((turn) => {
      const shown = has(turn, ...codes)
      const isSure = polarity === '+' || (shown?.confidence ?? 0) >= sureAgainst
      return shown && isSure ? [quoted(turn, shown.quote, 'F4', polarity, shown.code)] : []
    })
  const evidence = [...shownBy('+', 'proof_tied_to_need', 'owned_conviction'), ...shownBy('-', ...untied)]
  const tied = sumOf(turns, (turn) =>
    Math.max(surely(turn, 'proof_tied_to_need'), ownProof * surely(turn, 'owned_conviction')),
  )
  const loose = sumOf(turns, (turn) => surely(turn, ...untied))
  const doubted = sumOf(openings, ({ kinds }) => kinds.get('objection') ?? 0)
  const calledFor = Math.min(1, tied + loose + doubted / 3)
  if (calledFor === 0) return null
  const taken = evidence.filter(({ polarity }) => polarity === '+').length
  return item('F4', taken, evidence.length, tied / Math.max(1, tied + loose), evidence, calledFor)
}

/** Who found out that it does not fit, and said so, owes no next step. */
function nextStep(turns: readonly RepTurn[]): Item | null {
  const owed = 1 - (steppedBack(turns)?.surely ?? 0)
  if (owed === 0) return null
  const asked = turns.flatMap((turn) => {
    const shown = has(turn, 'clean_ask')
    return shown ? [quoted(turn, shown.quote, 'F5', '+')] : []
  })
  const plain = Math.max(
    0,
    ...turns.flatMap(({ reading }) =>
      reading.behaviours
        .filter(({ code }) => code === 'clean_ask')
        .map(({ confidence }) => rising(confidence, sure, fullAsk)),
    ),
  )
  const soft = Math.max(0, ...turns.map((turn) => surely(turn, 'hedged_ask')))
  return item('F5', Math.min(1, asked.length), 1, Math.max(plain, 0.3 * soft), asked.slice(0, 2), owed)
}

function noMonologue(turns: readonly RepTurn[]): Item {
  const long = turns.filter(({ reading }) => reading.words > monologue)
  const evidence = long.map((turn) => quoted(turn, turn.text.trim().slice(0, 120).trim(), 'F6', '-'))
  const share =
    sumOf(turns, ({ reading }) => rising(reading.words, monologue, longMonologue)) / Math.max(1, turns.length)
  return item('F6', turns.length - long.length, turns.length, Math.max(0, 1 - 3 * share), evidence)
}

const takingUp = [
  'specific_reflection',
  'open_question',
  'direct_answer',
  'name_tension',
  'proof_tied_to_need',
]
const tellingOn = ['unasked_advice', 'feature_dump', 'canned_line']
/** Uptake 0–1 that is as good as one of these codes, and where it begins to be. */
const takenUp = 0.5
const someUptake = 0.3

function takesUp(openings: readonly Opening[]): Item | null {
  const chances = openings.filter(({ kinds }) => kinds.has('said-something'))
  if (chances.length === 0) return null
  const up = chances.filter(({ turn }) => has(turn, ...takingUp) || (turn.reading.uptake ?? 0) >= takenUp)
  const built = sumOf(chances, ({ turn }) =>
    Math.max(surely(turn, ...takingUp), rising(turn.reading.uptake ?? 0, someUptake, takenUp)),
  )
  const told = sumOf(chances, ({ turn }) => surely(turn, ...tellingOn))
  const value = Math.max(0, Math.min(1, built / (chances.length * 0.5)) - told / chances.length)
  return item('F7', up.length, chances.length, value, [])
}
