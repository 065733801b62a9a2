import type { CoursePoint } from '#contract/course.ts'
import type { DebriefView } from '#contract/debrief.ts'

const percent = (value: number) => Math.round(value * 100)

/** The largest step between neighbouring points. */
function largestStep(course: readonly CoursePoint[], of: (point: CoursePoint) => number) {
  let best: { readonly turn: number; readonly by: number } | null = null
  for (const [index, point] of course.entries()) {
    const before = course[index - 1]
    if (!before) continue
    const by = of(point) - of(before)
    if (best === null || Math.abs(by) > Math.abs(best.by)) best = { turn: point.turn, by }
  }
  return best
}

/** The chart's title: what the course shows, in one sentence. */
export function courseFinding({ course, simulatedBelief }: DebriefView): string {
  const [from, to] = [percent(simulatedBelief.start), percent(simulatedBelief.end)]
  const step = largestStep(course, ({ trust }) => trust)
  const belief =
    Math.abs(to - from) < 3
      ? `Simulated belief stayed near ${to} %`
      : to > from
        ? `Simulated belief rose from ${from} to ${to} %`
        : `Simulated belief fell from ${from} to ${to} %`
  if (step === null || Math.abs(step.by) < 0.03) return belief
  return step.by > 0
    ? `${belief}; trust rose most at turn ${step.turn}`
    : `${belief}; trust fell most at turn ${step.turn}`
}
