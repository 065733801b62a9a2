import type { Dimension, DimensionId } from '../shape.ts'

/** What the ladder looks at of one scored conversation; null scores and levels rest on too few chances. */
export type LadderAttempt = {
  readonly id: string
  readonly scenario: string
  readonly dimensions: readonly (Pick<Dimension, 'id' | 'score' | 'level' | 'provisional'> & {
    readonly subscores: readonly { readonly code: string; readonly taken: number; readonly of: number }[]
  })[]
  /** A claim went against the fact sheet. */
  readonly factError: boolean
}

const dimensionOf = ({ dimensions }: LadderAttempt, id: DimensionId) =>
  dimensions.find((one) => one.id === id && !one.provisional)

/** 0–100; null where there is none or it is held back. */
export const scoreIn = (attempt: LadderAttempt, id: DimensionId): number | null =>
  dimensionOf(attempt, id)?.score ?? null

/** 1–5; null where there is none or it is held back. */
export const levelIn = (attempt: LadderAttempt, id: DimensionId): number | null =>
  dimensionOf(attempt, id)?.level ?? null

/** The item of foundation with the most chances that went by, by code; null where each was taken. */
export function mostMissedFoundation({ dimensions }: LadderAttempt): string | null {
  const items = dimensions.find(({ id }) => id === 'foundation')?.subscores ?? []
  const worst = items
    .filter(({ taken, of }) => of > taken)
    .toSorted((a, b) => b.of - b.taken - (a.of - a.taken))[0]
  return worst?.code ?? null
}
