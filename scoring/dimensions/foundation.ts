import { dimensionOf } from '../dimension.ts'
import { openingsOf, type Opening } from '../opportunities.ts'
import type { Rubric } from '../rubric.ts'
import { foundationWeights } from '../rubric-settings.ts'
import type { Dimension, Evidence, Subscore } from '../shape.ts'
import { repTurns, type BlindTranscript, type RepTurn } from '../transcript.ts'

/** A turn longer than this is a speech (buyer.md). */
const monologue = 90
const sure = 0.4
/** A plain next step has to be surer: requests of all kinds look alike. */
const sureAsk = 0.6
/** Value 0–1 from which an item counts as in place. */
const inPlace = 0.6

type Item = Subscore & { readonly value: number; readonly evidence: readonly Evidence[] }

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
  const sum = items.reduce((total, { code, value }) => total + weightOf(code) * value, 0)
  const weights = items.reduce((total, { code }) => total + weightOf(code), 0)
  const taken = items.filter(({ value }) => value >= inPlace).length
  const weakest = items.toSorted((a, b) => a.value - b.value)[0]
  return dimensionOf('foundation', {
    score: items.length === 0 ? 0 : (100 * sum) / weights,
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

const quoted = (turn: RepTurn, quote: string, code: string, polarity: '+' | '-'): Evidence => ({
  turn: turn.n,
  quote,
  code,
  polarity,
})

const item = (
  code: string,
  taken: number,
  of: number,
  value: number,
  evidence: readonly Evidence[],
): Item => ({
  code,
  taken,
  of,
  against: evidence.filter(({ polarity }) => polarity === '-').length,
  value,
  evidence,
})

const telling = ['bare_assertion', 'feature_dump', 'proof_tied_to_need', 'owned_conviction', 'unasked_advice']

function asksBeforeTelling(turns: readonly RepTurn[]): Item {
  const question = turns.find((turn) => has(turn, 'open_question'))
  const claim = turns.find((turn) => has(turn, ...telling))
  const first = question !== undefined && (claim === undefined || question.n <= claim.n)
  const shown = first && question ? has(question, 'open_question') : claim ? has(claim, ...telling) : null
  const at = first ? question : claim
  return item(
    'F1',
    first ? 1 : 0,
    1,
    first ? 1 : question ? 0.4 : 0,
    at && shown ? [quoted(at, shown.quote, 'F1', first ? '+' : '-')] : [],
  )
}

function confirmsObjection(openings: readonly Opening[]): Item | null {
  const objections = openings.filter(({ kinds }) => kinds.has('objection'))
  if (objections.length === 0) return null
  const met = objections.flatMap(({ turn }) => {
    const shown = has(turn, 'open_question', 'specific_reflection', 'name_tension')
    return shown ? [quoted(turn, shown.quote, 'F2', '+')] : []
  })
  // Half a chance on both sides: a single objection says little either way.
  const value = Math.min(1, (met.length + 0.5) / (objections.length * 0.4 + 0.5))
  return item('F2', met.length, objections.length, value, met)
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

/** Where nothing was claimed and nothing stood in the way, no proof was called for. */
function proofForNeed(turns: readonly RepTurn[], openings: readonly Opening[]): Item | null {
  const tied = turns.flatMap((turn) => {
    const shown = has(turn, 'proof_tied_to_need')
    return shown ? [quoted(turn, shown.quote, 'F4', '+')] : []
  })
  const loose = turns.flatMap((turn) => {
    const shown = has(turn, 'feature_dump', 'bare_assertion')
    return shown ? [quoted(turn, shown.quote, 'F4', '-')] : []
  })
  const all = tied.length + loose.length
  if (all === 0 && !openings.some(({ kinds }) => kinds.has('objection'))) return null
  return item('F4', tied.length, all, all === 0 ? 0 : tied.length / all, [...tied, ...loose])
}

function nextStep(turns: readonly RepTurn[]): Item {
  const asked = turns.flatMap((turn) => {
    const shown = has(turn, 'clean_ask')
    return shown && shown.confidence >= sureAsk ? [quoted(turn, shown.quote, 'F5', '+')] : []
  })
  const soft = turns.some((turn) => has(turn, 'hedged_ask'))
  return item('F5', Math.min(1, asked.length), 1, asked.length > 0 ? 1 : soft ? 0.3 : 0, asked.slice(0, 2))
}

function noMonologue(turns: readonly RepTurn[]): Item {
  const long = turns.filter(({ reading }) => reading.words > monologue)
  const evidence = long.map((turn) => quoted(turn, turn.text.trim().slice(0, 120).trim(), 'F6', '-'))
  const share = turns.length === 0 ? 0 : long.length / turns.length
  return item('F6', turns.length - long.length, turns.length, Math.max(0, 1 - 3 * share), evidence)
}

const takingUp = [
  'specific_reflection',
  'open_question',
  'direct_answer',
  'name_tension',
  'proof_tied_to_need',
]

function takesUp(openings: readonly Opening[]): Item | null {
  const chances = openings.filter(({ kinds }) => kinds.has('said-something'))
  if (chances.length === 0) return null
  const up = chances.filter(({ turn }) => has(turn, ...takingUp) || (turn.reading.uptake ?? 0) >= 0.5)
  const told = chances.filter(({ turn }) => has(turn, 'unasked_advice', 'feature_dump', 'canned_line'))
  const value = Math.max(0, Math.min(1, up.length / (chances.length * 0.5)) - told.length / chances.length)
  return item('F7', up.length, chances.length, value, [])
}
