/**
 * Batches that no training run sees: what the shipped weights are measured on. Those written for it and every
 * sixth of the numbered ones, by name, so that new batches fall on either side without anybody choosing.
 */
export function isHeldOut({ batch }: { readonly batch: string }): boolean {
  const number = /^batch-(\d+)$/.exec(batch)?.[1]
  return batch.startsWith('batch-check-') || (number !== undefined && Number(number) % 6 === 5)
}
