import type { TurnView } from '#contract/turn.ts'

/**
 * The turn with which somebody voted: what they said after the rep's last turn, or, where another spoke for the room,
 * the turn that told how the vote fell.
 */
export function lastWordOf(
  id: string,
  turns: readonly Pick<TurnView, 'n' | 'speaker' | 'speakerId'>[],
): number | null {
  const asked = turns.findLast(({ speaker }) => speaker === 'rep')?.n ?? 0
  const after = turns.filter(({ n }) => n > asked)
  return (after.findLast(({ speakerId }) => speakerId === id) ?? after.at(-1) ?? turns.at(-1))?.n ?? null
}
