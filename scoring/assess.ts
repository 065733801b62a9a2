import type { CodedBehaviour } from './behaviours/reading.ts'
import type { Criterion } from './criteria.ts'
import type { Opening } from './opportunities.ts'
import type { Evidence } from './shape.ts'

/** One chance of one criterion: what it was worth (0–1) and what was shown there. */
export type Chance = {
  readonly turn: number
  readonly criterion: Criterion
  readonly credit: number
  readonly shown: CodedBehaviour | null
}
export type Assessed = {
  readonly criterion: Criterion
  readonly chances: readonly Chance[]
  readonly against: readonly Evidence[]
}

/** Codes that are manner; without matter beside them they are a recital. */
const manner: readonly string[] = [
  'specific_reflection',
  'candour',
  'name_tension',
  'invite_no',
  'open_question',
]
const matter: readonly string[] = [
  'proof_tied_to_need',
  'two_sided',
  'owned_conviction',
  'direct_answer',
  'hold_with_reason',
  'clean_ask',
  'costly_truth',
]
/** Recited manner counts in full for this many turns, and for this many more for each turn with matter. */
const freeManner = 2
const mannerPerMatter = 1.5
/** Turns of the rep within which the same code counts half as much each time without a new invitation. */
const saturationWindow = 5

/** What was shown of each criterion at the chances that invited it, and what spoke against it anywhere. */
export function assess(openings: readonly Opening[], criteria: readonly Criterion[]): readonly Assessed[] {
  const share = mannerShare(openings)
  return criteria.map((criterion) => {
    const invited = openings.filter(({ kinds }) => criterion.invitedBy.some((kind) => kinds.has(kind)))
    const chances = invited.map((opening) => chance(opening, openings, criterion, share))
    return { criterion, chances, against: againstOf(openings, criterion) }
  })
}

function chance(
  { turn }: Opening,
  openings: readonly Opening[],
  criterion: Criterion,
  mannerCounts: number,
): Chance {
  let best: { credit: number; shown: CodedBehaviour | null } = { credit: 0, shown: null }
  for (const behaviour of turn.reading.behaviours) {
    const worth = criterion.shownBy[behaviour.code] ?? byUptake(criterion, behaviour, turn.reading.uptake)
    if (worth === undefined) continue
    const recital = manner.includes(behaviour.code) ? mannerCounts : 1
    const credit = worth * behaviour.confidence * recital * saturation(behaviour.code, turn.n, openings)
    if (credit > best.credit) best = { credit, shown: behaviour }
  }
  return { turn: turn.n, criterion, ...best }
}

function byUptake({ shownByUptake }: Criterion, { code }: CodedBehaviour, uptake: number | null) {
  return shownByUptake && (uptake ?? 0) >= shownByUptake.from ? shownByUptake.codes[code] : undefined
}

/**
 * ½ⁿ for further uses within five rep turns. A fresh invitation (a question, a new objection or cue) is answered in
 * full and starts the count anew; without one a single repetition is free.
 */
function saturation(code: string, n: number, openings: readonly Opening[]): number {
  const index = openings.findIndex(({ turn }) => turn.n === n)
  const fresh = openings.findLastIndex((opening, at) => at <= index && opening.fresh)
  const window = openings.slice(Math.max(0, fresh, index - saturationWindow), index)
  const uses = window.filter(({ turn }) => turn.reading.behaviours.some((one) => one.code === code)).length
  return 0.5 ** Math.max(0, uses - 1)
}

/** Share at which manner counts: full where matter keeps up with it. */
function mannerShare(openings: readonly Opening[]): number {
  const turnsWith = (codes: readonly string[]) =>
    openings.filter(({ turn }) => turn.reading.behaviours.some(({ code }) => codes.includes(code))).length
  const mannered = turnsWith(manner)
  if (mannered === 0) return 1
  const backed = openings.filter(
    ({ turn }) =>
      turn.reading.behaviours.some(({ code }) => matter.includes(code)) ||
      turn.reading.claims.some(({ verdict }) => verdict === 'supported'),
  ).length
  return Math.min(1, (freeManner + mannerPerMatter * backed) / mannered)
}

function againstOf(openings: readonly Opening[], criterion: Criterion): readonly Evidence[] {
  return openings.flatMap(({ turn }) =>
    turn.reading.behaviours
      .filter(({ code, confidence }) => criterion.against.includes(code) && confidence >= sureAgainst)
      .filter(({ confidence }) => confidence > surestFor(turn, criterion))
      .slice(0, 1)
      .map(({ quote }) => ({ turn: turn.n, quote, code: criterion.code, polarity: '-' as const })),
  )
}

/** A turn that shows a criterion more surely than its opposite does not count against it. */
const surestFor = ({ reading }: Opening['turn'], { shownBy }: Criterion): number =>
  Math.max(
    0,
    ...reading.behaviours
      .filter(({ code }) => shownBy[code] !== undefined)
      .map(({ confidence }) => confidence),
  )

/** What speaks against somebody has to be surer than what speaks for them. */
const sureAgainst = 0.5
