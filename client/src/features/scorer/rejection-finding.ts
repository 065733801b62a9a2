import type { RejectionRates } from '#contract/answers.ts'

/** What the table of rejections comes to, in one sentence. */
export function rejectionFinding({ codes, leastPeople }: RejectionRates): string {
  const shown = codes.filter(({ n }) => n !== null)
  if (shown.length === 0) {
    return `None yet: a figure appears once something was read in turns of at least ${leastPeople} people. To any behaviour in a debrief its rep can say “not what I did”.`
  }
  const read = shown.reduce((sum, { n }) => sum + (n ?? 0), 0)
  const rejected = shown.reduce((sum, one) => sum + (one.rejected ?? 0), 0)
  return rejected === 0
    ? `Of ${read} behaviours that were read, nobody has said “not what I did”.`
    : `Of ${read} behaviours that were read, reps said “not what I did” of ${rejected}.`
}
