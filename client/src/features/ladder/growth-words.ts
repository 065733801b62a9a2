import type { LadderView } from '#contract/ladder.ts'

export type Grown = LadderView['growth'][number]

const signed = (points: number) => {
  const whole = Math.round(points)
  return whole > 0 ? `+${whole}` : whole < 0 ? `−${-whole}` : '0'
}

/** What a dimension came to, in one sentence: a change is one only where its interval leaves zero out. */
export function growthSentence({ title, n, change }: Grown, fewest: number): string {
  if (n === 0) return `${title}: not seen yet`
  if (!change) return `${title}: too early to say, ${n} of the ${2 * fewest} conversations that it takes`
  if (change.seen === 'no-difference') return `${title}: no difference that chance could not make`
  return `${title}: ${signed(change.by)} points from your first ${fewest} to the newest ${fewest}`
}

export const likely = ({ change }: Grown): string | null =>
  change && `${signed(change.interval[0])} to ${signed(change.interval[1])}`
