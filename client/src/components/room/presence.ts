import type { ScenarioCard } from '#contract/scenario.ts'
import type { TurnView } from '#contract/turn.ts'

export type Buyer = ScenarioCard['buyers'][number]
type Turn = Pick<TurnView, 'n' | 'speaker' | 'speakerId' | 'leaves'>

/** Who was there when turn `n` was said; who leaves with a turn is still there to say it. Without `n`: who is there now. */
export function presentAt(
  buyers: readonly Buyer[],
  turns: readonly Turn[],
  n = Number.POSITIVE_INFINITY,
): readonly Buyer[] {
  const gone = new Set(turns.filter((turn) => turn.leaves && turn.n < n).map(({ speakerId }) => speakerId))
  return buyers.filter(({ id }) => !gone.has(id))
}

/** Whom a turn goes to that names nobody: whoever spoke last, or the first who is still there. */
export function lastToSpeak(present: readonly Buyer[], turns: readonly Turn[]): Buyer | null {
  const last = turns.findLast(({ speaker }) => speaker === 'buyer')
  return present.find(({ id }) => id === last?.speakerId) ?? present[0] ?? null
}
