import type { BuyerRow, RepRow } from './batches.ts'

/** Batches that no training run sees: what the shipped weights are measured on. Whole sittings, by name. */
const heldOut = /^batch-seed-3$/

export const isHeldOut = ({ batch }: Pick<RepRow | BuyerRow, 'batch'>): boolean => heldOut.test(batch)
