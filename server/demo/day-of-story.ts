const dayMs = 24 * 60 * 60_000

/** A moment of the demo's past: so many days before it was made, on the clock of UTC. */
export function dayOfStory(madeAt: Date, daysAgo: number, hour: number, minute = 0): Date {
  const date = new Date(madeAt.getTime() - daysAgo * dayMs)
  date.setUTCHours(hour, minute, 0, 0)
  return date
}
