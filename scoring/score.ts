import { authenticity } from './dimensions/authenticity.ts'
import { beliefTransfer } from './dimensions/belief-transfer.ts'
import { composure } from './dimensions/composure.ts'
import { courage } from './dimensions/courage.ts'
import { foundation } from './dimensions/foundation.ts'
import { flagsOf, type Flag } from './flags.ts'
import { oneThing, type OneThing } from './one-thing.ts'
import { levelOf } from './interval.ts'
import type { Rubric } from './rubric.ts'
import { levelsFromOf } from './rubric-settings.ts'
import type { Dimension } from './shape.ts'
import { withoutSpoiled } from './spoiled.ts'
import type { BeliefContext, BlindTranscript } from './transcript.ts'
import { verified } from './verify.ts'

/** Raised whenever the same coded transcript would get other figures. */
export const scorerVersion = 'built-in-7'

export type Scored = {
  readonly dimensions: readonly Dimension[]
  readonly flags: readonly Flag[]
  readonly foundationGate: { readonly passed: boolean; readonly sentence: string } | null
  readonly oneThing: OneThing | null
}

/**
 * Scores a coded transcript by arithmetic alone: five dimensions 0–100 (or not assessed), each with quotes. Only
 * belief transfer is given the context; null for conversations that no engine played. What cannot be quoted is void, and so is credit in a
 * false claim or beside pressure.
 */
export function scoreTranscript(coded: BlindTranscript, context: BeliefContext, rubric: Rubric): Scored {
  const transcript = countable(coded)
  const dimensions = dimensionsOf(transcript, context, rubric)
  const flags = flagsOf(transcript)
  return {
    dimensions,
    flags,
    foundationGate: gate(dimensions, flags, rubric),
    oneThing: oneThing(transcript, dimensions, rubric),
  }
}

/** What of a coded transcript may count: what can be quoted, without credit in a false claim or beside pressure. */
export const countable = (coded: BlindTranscript): BlindTranscript => withoutSpoiled(verified(coded))

/** The five dimensions of what may count, in their order. */
export function dimensionsOf(
  transcript: BlindTranscript,
  context: BeliefContext,
  rubric: Rubric,
): readonly Dimension[] {
  return [
    authenticity(transcript, rubric),
    courage(transcript, rubric),
    beliefTransfer(transcript, context, rubric),
    composure(transcript),
    foundation(transcript, rubric),
  ].map((dimension) => levelled(dimension, rubric))
}

/** The level by the rubric's own bounds, where there are chances enough to name one. */
function levelled(dimension: Dimension, rubric: Rubric): Dimension {
  const { id, score, level } = dimension
  if (score === null || level === null) return dimension
  return { ...dimension, level: levelOf(score, levelsFromOf(rubric, id)) }
}

function gate(
  dimensions: readonly Dimension[],
  flags: readonly Flag[],
  rubric: Rubric,
): Scored['foundationGate'] {
  const score = dimensions.find(({ id }) => id === 'foundation')?.score
  if (score === null || score === undefined) return null
  if (flags.some(({ kind }) => kind === 'fact_error')) {
    return {
      passed: false,
      sentence: 'A claim went against the fact sheet; levels count once the facts are right.',
    }
  }
  if (score >= rubric.foundationGate) return { passed: true, sentence: 'The foundation is in place.' }
  return {
    passed: false,
    sentence: `Foundation is at ${Math.round(score)} of the ${rubric.foundationGate} that levels ask for.`,
  }
}
