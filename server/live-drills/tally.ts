import type { LiveTally } from '#contract/live-drill.ts'

/** Nothing is told of fewer people than this. */
export const fewestTold = 3

/**
 * What was read in how many answers, given in the order in which they came. The last one or two wait until a third is
 * there: whoever watches the figures change sees three people's answers come in, never one's.
 */
export function tallyOf(answers: readonly (readonly string[])[]): LiveTally {
  const counted = answers.length - (answers.length % fewestTold)
  const people = new Map<string, number>()
  for (const codes of answers.slice(0, counted))
    for (const code of new Set(codes)) people.set(code, (people.get(code) ?? 0) + 1)
  const all = [...people].map(([code, n]) => ({ code, people: n }))
  return {
    counted,
    shares: all
      .filter((one) => one.people >= fewestTold)
      .toSorted((a, b) => b.people - a.people || (a.code < b.code ? -1 : 1)),
    fewer: all.some((one) => one.people < fewestTold),
  }
}
