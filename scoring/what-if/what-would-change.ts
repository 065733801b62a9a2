import { authenticity } from '../dimensions/authenticity.ts'
import { beliefTransfer } from '../dimensions/belief-transfer.ts'
import { composure } from '../dimensions/composure.ts'
import { courage } from '../dimensions/courage.ts'
import { foundation } from '../dimensions/foundation.ts'
import { withCode, withReading } from '../edit-reading.ts'
import { openingsOf } from '../opportunities.ts'
import type { Rubric } from '../rubric.ts'
import { dimensionIds, type Dimension, type DimensionId, type Evidence } from '../shape.ts'
import { withoutSpoiled } from '../spoiled.ts'
import type { BeliefContext, BlindTranscript } from '../transcript.ts'
import { verified } from '../verify.ts'
import type { Change } from './change.ts'
import { missedChances } from './chances.ts'
import { withoutMark } from './marks.ts'

const score: Readonly<
  Record<DimensionId, (of: BlindTranscript, context: BeliefContext, rubric: Rubric) => Dimension>
> = {
  authenticity: (of, _, rubric) => authenticity(of, rubric),
  courage: (of, _, rubric) => courage(of, rubric),
  belief_transfer: beliefTransfer,
  composure,
  foundation: (of, _, rubric) => foundation(of, rubric),
}

/** Marks of one criterion that are tried; a long call may have dozens. */
const mostMarks = 4
/** Whole points below which a change is none. */
const leastPoints = 1

type Tried = Omit<Change, 'dimension' | 'from' | 'to'> & { readonly points: number | null }

/**
 * For each dimension the one chance not taken or the one mark against that weighs most: the dimension is scored anew
 * with just that changed. Arithmetic on the coded transcript; nothing is read again. Dimensions that were not
 * assessed, and those that no single thing would move by a point, have none. `of`: the dimensions that are asked for.
 */
export function whatWouldChange(
  coded: BlindTranscript,
  context: BeliefContext,
  rubric: Rubric,
  of: readonly DimensionId[] = dimensionIds,
): readonly Change[] {
  const whole = verified(coded)
  const openings = openingsOf(withoutSpoiled(whole))
  return of.flatMap((dimension): Change[] => {
    const scored = (read: BlindTranscript, by = context) => score[dimension](withoutSpoiled(read), by, rubric)
    const { score: now, evidence } = scored(whole)
    if (now === null) return []
    const tried: Tried[] = [
      ...missedChances(openings, dimension, rubric).map(({ code, turn, shows, instead }): Tried => ({
        kind: 'chance',
        code,
        turn,
        points: scored(withReading(whole, turn, (read) => withCode(read, shows, instead))).score,
      })),
      ...marksOf(evidence).map((mark): Tried => ({
        kind: mark.code === 'B0' ? 'standing' : 'mark',
        code: mark.code,
        turn: mark.turn,
        points: scored(withoutMark(whole, mark)).score,
      })),
    ]
    if (dimension === 'belief_transfer' && context && !context.concernDisclosed) {
      const { score: points } = scored(whole, { ...context, concernDisclosed: true })
      tried.push({ kind: 'concern', code: 'B4', turn: null, points })
    }
    const best = tried
      .filter(({ points }) => points !== null)
      .toSorted((a, b) => (b.points ?? 0) - (a.points ?? 0) || (a.turn ?? 0) - (b.turn ?? 0))[0]
    const [from, to] = [Math.round(now), Math.round(best?.points ?? now)]
    if (!best || to - from < leastPoints) return []
    return [{ dimension, kind: best.kind, code: best.code, turn: best.turn, from, to }]
  })
}

function marksOf(evidence: readonly Evidence[]): readonly Evidence[] {
  const seen = new Map<string, number>()
  return evidence.filter(({ code, polarity }) => {
    if (polarity !== '-') return false
    seen.set(code, (seen.get(code) ?? 0) + 1)
    return (seen.get(code) ?? 0) <= mostMarks
  })
}
