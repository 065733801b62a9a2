import type { QueueFilter } from '#contract/review.ts'

/** What of the queue stands in its address, and in that of an attempt opened from it. */
export type QueueSearch = {
  readonly part?: QueueFilter
  readonly person?: string
  readonly criterion?: string
}

const parts = [
  'due',
  'waiting',
  'mine',
  'replies',
  'disputed',
  'outliers',
  'second',
  'given',
] as const satisfies readonly QueueFilter[]
// Named once more, so that the contract is no part of what the first screen loads.
export type QueuePart = QueueFilter
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const code = /^[ACBKF][0-9]$/

const isPart = (value: unknown): value is QueuePart => parts.some((part) => part === value)

/** The address as it can be used; what cannot is left out. */
export function readQueueSearch(search: Readonly<Record<string, unknown>>): QueueSearch {
  const { part, person, criterion } = search
  return {
    ...(isPart(part) ? { part } : {}),
    ...(typeof person === 'string' && uuid.test(person) ? { person } : {}),
    ...(typeof criterion === 'string' && code.test(criterion) ? { criterion } : {}),
  }
}

/** As the server is asked. */
export const askedOf = ({ part, person, criterion }: QueueSearch) => ({
  filter: isPart(part) ? part : ('due' as const),
  ...(person === undefined ? {} : { person }),
  ...(criterion === undefined ? {} : { criterion }),
})
