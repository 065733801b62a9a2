import { expect, it } from 'vitest'
import type { RejectionRates } from '#contract/answers.ts'
import { rejectionFinding } from '#client/features/scorer/rejection-finding.ts'

const rates = (...counts: readonly (readonly [number, number] | null)[]): RejectionRates => ({
  coder: 'coder-0',
  leastPeople: 3,
  codes: counts.map((one, index) => ({
    code: `code-${index}`,
    title: 'Dodge',
    polarity: '-',
    n: one?.[0] ?? null,
    rejected: one?.[1] ?? null,
    rate: one ? one[1] / one[0] : null,
    interval: null,
  })),
})

it('says that there is nothing yet while too few people were read', () => {
  expect(rejectionFinding(rates(null, null))).toMatch(/^None yet: .* at least 3 people/)
})

it('counts over the codes that are shown', () => {
  expect(rejectionFinding(rates([40, 3], null, [10, 1]))).toBe(
    'Of 50 behaviours that were read, reps said “not what I did” of 4.',
  )
  expect(rejectionFinding(rates([40, 0]))).toMatch(/nobody has said/)
})
