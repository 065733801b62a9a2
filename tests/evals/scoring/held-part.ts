import { createHash } from 'node:crypto'

const parts = 5

/** Whether a conversation of a train split is held out to choose by: one in five, the same in every run. */
export const inHeldPart = (conversation: string): boolean =>
  (createHash('sha256').update(conversation).digest()[0] ?? 0) % parts === 0
