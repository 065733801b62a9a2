import { againstOwnOffer } from './behaviours/against-own-offer.ts'
import type { BehaviourCode } from './behaviours/codes.ts'
import type { CodedBehaviour } from './behaviours/reading.ts'
import type { Criterion } from './criteria.ts'
import type { Opening } from './opportunities.ts'
import { mannerShare, saturation } from './recital.ts'
import { rising } from './rising.ts'
import type { Evidence } from './shape.ts'

/** One chance of one criterion: what it was worth (0–1), how surely it was one (0–1) and what was shown there. */
export type Chance = {
  readonly turn: number
  readonly criterion: Criterion
  readonly credit: number
  readonly weight: number
  readonly shown: CodedBehaviour | null
}
/** What spoke against a criterion at one turn, and how far it counts (0–1). */
export type Against = { readonly evidence: Evidence; readonly weight: number }
export type Assessed = {
  readonly criterion: Criterion
  readonly chances: readonly Chance[]
  readonly against: readonly Against[]
}

/** What speaks against somebody has to be surer than what speaks for them; from here on it counts, and there in full. */
const sureAgainst = 0.5
const fullAgainst = 0.7
/** By how much it has to be surer than what the same turn shows for the criterion to count in full. */
const clearlySurer = 0.15
/** Uptake 0–1 below the criterion's own bound by which it begins to count. */
const uptakeSpan = 0.2

/** What was shown of each criterion at the chances that invited it, and what spoke against it anywhere. */
export function assess(openings: readonly Opening[], criteria: readonly Criterion[]): readonly Assessed[] {
  const share = mannerShare(openings)
  const read = openings.map(legible)
  return criteria.map((criterion) => ({
    criterion,
    chances: openings.flatMap((opening, index) => {
      const invited = Math.max(0, ...criterion.invitedBy.map((kind) => opening.kinds.get(kind) ?? 0))
      const weight = invited * (read[index] ?? 1)
      return weight > 0 ? [chance(opening, openings, criterion, { weight, share })] : []
    }),
    against: openings.flatMap((opening) => againstOf(opening.turn, criterion)),
  }))
}

/** A chance at a turn that the coder could make little of weighs less: what is unknown is not nothing. */
function legible({ turn }: Opening): number {
  const read = [...turn.reading.behaviours, ...turn.reading.unsure].map(({ confidence }) => confidence)
  return unread + (1 - unread) * rising(Math.max(0, ...read), 0.3, 0.5)
}
const unread = 0.4

function chance(
  { turn, kinds }: Opening,
  openings: readonly Opening[],
  criterion: Criterion,
  { weight, share }: { readonly weight: number; readonly share: (code: BehaviourCode) => number },
): Chance {
  let [credit, surest] = [0, 0]
  let shown: CodedBehaviour | null = null
  for (const behaviour of turn.reading.behaviours) {
    if (criterion.onlyAsNo?.includes(behaviour.code) && !saysNo(behaviour, kinds)) continue
    const worth = Math.max(
      criterion.shownBy[behaviour.code] ?? 0,
      byUptake(criterion, behaviour, turn.reading.uptake),
    )
    const counts = share(behaviour.code) * saturation(behaviour.code, turn.n, openings)
    const part = worth * behaviour.confidence * counts
    // Sureness is spread where one act could be called by two names of the criterion: it adds up again.
    credit = Math.min(1, credit + part)
    if (part > surest) [surest, shown] = [part, behaviour]
  }
  return { turn: turn.n, criterion, weight, credit, shown }
}

const surelyParting = 0.5
const saysNo = ({ quote }: CodedBehaviour, kinds: Opening['kinds']): boolean =>
  (kinds.get('parting') ?? 0) >= surelyParting || againstOwnOffer(quote) !== null

function byUptake({ shownByUptake }: Criterion, { code }: CodedBehaviour, uptake: number | null): number {
  if (!shownByUptake || uptake === null) return 0
  const { from, codes } = shownByUptake
  return (codes[code] ?? 0) * rising(uptake, from - uptakeSpan, from)
}

/** The surest sign of a turn that speaks against; none where the turn shows the criterion more surely than that. */
function againstOf({ n, reading }: Opening['turn'], criterion: Criterion): readonly Against[] {
  const sign = reading.behaviours
    .filter(({ code }) => criterion.against.includes(code))
    .toSorted((a, b) => b.confidence - a.confidence)[0]
  if (!sign) return []
  const shown = reading.behaviours.filter(({ code }) => criterion.shownBy[code] !== undefined)
  const surestFor = Math.max(0, ...shown.map(({ confidence }) => confidence))
  const surer = surestFor === 0 ? 1 : rising(sign.confidence - surestFor, 0, clearlySurer)
  const weight = surer * rising(sign.confidence, sureAgainst - 0.01, fullAgainst)
  const evidence = {
    turn: n,
    quote: sign.quote,
    code: criterion.code,
    polarity: '-' as const,
    sign: sign.code,
  }
  return weight > 0 ? [{ evidence, weight }] : []
}
