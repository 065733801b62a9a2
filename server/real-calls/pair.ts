import type { RealCallPart } from '#contract/real-call.ts'

export type Window = { readonly part: RealCallPart; readonly opensAt: Date; readonly dueAt: Date }

/** What one coach gave a call. */
export type Reviewed = {
  readonly coachId: string
  readonly givenAt: Date | null
  readonly couldTell: boolean | null
  readonly levels: readonly {
    readonly dimension: string
    readonly level: number
    readonly quotes: readonly { readonly turn: number; readonly quote: string }[]
  }[]
}

export type HandedIn = {
  readonly id: string
  readonly part: RealCallPart
  readonly callId: string
  readonly handedInAt: Date
  readonly reviews: readonly Reviewed[]
}

/** What one person handed in for one campaign: two calls, or one. */
export type Pair = {
  readonly campaign: { readonly id: string; readonly name: string; readonly endedAt: Date | null }
  readonly rep: { readonly userId: string; readonly name: string }
  readonly windows: readonly Window[]
  /** In the order of their drawn ids, which says nothing about their days. */
  readonly calls: readonly HandedIn[]
}

/**
 * Whether coaches may open what is in: once both are, or once nothing can be handed in any more. One call alone would
 * tell its day before that, since the other one could still come.
 */
export function mayBeRead({ campaign, windows, calls }: Pair, now: Date): boolean {
  if (calls.length === 0) return false
  if (calls.length === windows.length) return true
  return campaign.endedAt !== null || windows.every(({ dueAt }) => dueAt <= now)
}

/** Coaches who have given all of it. Nobody sees a figure of either call before there is one. */
export const readers = ({ calls }: Pick<Pair, 'calls'>): string[] => {
  const [first, ...others] = calls.map(({ reviews }) =>
    reviews.filter(({ givenAt }) => givenAt !== null).map(({ coachId }) => coachId),
  )
  return (first ?? []).filter((id) => others.every((given) => given.includes(id)))
}

/** Whether this person has begun to rate it and not finished: figures would end their blindness. */
export const isRating = (pair: Pair, userId: string): boolean =>
  pair.calls.some(({ reviews }) => reviews.some(({ coachId }) => coachId === userId)) &&
  !readers(pair).includes(userId)
