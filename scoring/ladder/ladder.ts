import { criterionText, type Rubric } from '../rubric.ts'
import type { LadderAttempt } from './attempt.ts'
import { gapsOf, type Gap } from './gaps.ts'
import { steps, type Step } from './steps.ts'

export type Rung = Pick<Step, 'n' | 'title' | 'leads' | 'asks' | 'scenarios'> & {
  /** The conversations that it was passed by, one a scenario, oldest first; null where it is not passed. */
  readonly passedBy: readonly string[] | null
}

export type Ladder = {
  /** 0 before the first step. */
  readonly level: number
  readonly rungs: readonly Rung[]
  /** What is missing for the next step; null at the top. */
  readonly missing: {
    readonly sentence: string
    /** The conversation that came nearest; null where none was scored. */
    readonly attempt: string | null
    readonly gap: Gap | null
  } | null
}

/** Conversations looked at for what is missing: what was, long ago, is no longer the point. */
const recent = 10

/**
 * Where somebody stands on the ladder by their own conversations, oldest first, and the one thing that the next step
 * lacks. A step is passed once and stays so; none is passed before the one under it.
 */
export function ladderOf(attempts: readonly LadderAttempt[], rubric: Rubric): Ladder {
  const met = steps.map((step) => meeting(attempts, step, rubric.foundationGate))
  const short = steps.findIndex(({ scenarios }, index) => (met[index]?.length ?? 0) < scenarios)
  const level = short === -1 ? steps.length : short
  return {
    level,
    rungs: steps.map(({ n, title, leads, asks, scenarios }, index) => ({
      n,
      title,
      leads,
      asks,
      scenarios,
      passedBy: index < level ? (met[index]?.slice(0, scenarios) ?? []) : null,
    })),
    missing: short === -1 ? null : missingFor(steps[short], met[short] ?? [], attempts, rubric),
  }
}

/** Conversations that have all that a step asks of one, the first of each scenario. */
function meeting(attempts: readonly LadderAttempt[], step: Step, gate: number): readonly string[] {
  const first = new Map<string, string>()
  for (const attempt of attempts) {
    if (!first.has(attempt.scenario) && gapsOf(attempt, step, gate).length === 0) {
      first.set(attempt.scenario, attempt.id)
    }
  }
  return [...first.values()]
}

function missingFor(
  step: Step | undefined,
  met: readonly string[],
  attempts: readonly LadderAttempt[],
  rubric: Rubric,
): Ladder['missing'] {
  if (!step) return null
  if (met.length > 0) {
    const left = step.scenarios - met.length
    const sentence = `${counted(met.length, 'scenario has', 'scenarios have')} it; level ${step.n} asks for ${left} more.`
    return { sentence, attempt: met.at(-1) ?? null, gap: null }
  }
  const nearest = attempts
    .slice(-recent)
    .map((attempt) => ({ attempt, gaps: gapsOf(attempt, step, rubric.foundationGate) }))
    .toSorted((a, b) => a.gaps.length - b.gaps.length || distance(a.gaps) - distance(b.gaps))[0]
  const gap = nearest?.gaps[0]
  if (!nearest || !gap) {
    return {
      sentence: `No conversation has been scored yet; level ${step.n} begins with one.`,
      attempt: null,
      gap: null,
    }
  }
  return { sentence: sentenceFor(gap, step, rubric), attempt: nearest.attempt.id, gap }
}

/** How far the gaps of one conversation are from closed: levels weigh like the twenty points that they stand for. */
const distance = (gaps: readonly Gap[]): number =>
  gaps.reduce((sum, gap) => {
    if (gap.kind === 'facts') return sum + 20
    return sum + (gap.needs - (gap.has ?? 0)) * (gap.kind === 'level' ? 20 : 1)
  }, 0)

function sentenceFor(gap: Gap, { n }: Step, rubric: Rubric): string {
  if (gap.kind === 'facts') {
    return `In the conversation that came nearest a claim went against the fact sheet; level ${n} counts once the facts are right.`
  }
  if (gap.kind === 'foundation') {
    const title = gap.code === null ? null : criterionText(rubric, gap.code)?.title
    const most = title ? ` What was missing most: “${title}”.` : ''
    return gap.has === null
      ? `Foundation could not be seen in the conversation that came nearest; a longer one shows it.${most}`
      : `Foundation was at ${Math.round(gap.has)} of the ${gap.needs} that level ${n} asks for.${most}`
  }
  const title = rubric.dimensions.find(({ id }) => id === gap.dimension)?.title ?? gap.dimension
  return gap.has === null
    ? `${title} had too few chances to be seen; a conversation with a harder moment in it shows it.`
    : `${title} was at level ${gap.has} in the conversation that came nearest; level ${n} asks for ${Math.ceil(gap.needs)}.`
}

const counted = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`
