import { withoutHidden } from './clean-text.ts'
import type { Utterance } from './reading.ts'

/** What the other side said since this side last spoke, as one text; null where nothing was said. */
export function answered(turn: Utterance, context: readonly Utterance[]): string | null {
  const earlier = context.filter((other) => other.n < turn.n).toSorted((a, b) => a.n - b.n)
  const texts: string[] = []
  for (let index = earlier.length - 1; index >= 0; index -= 1) {
    const other = earlier[index]
    if (other === undefined || other.speaker === turn.speaker) break
    texts.unshift(other.text)
  }
  const text = texts.join(' ')
  return withoutHidden(text).trim() === '' ? null : text
}

/** Earlier turns of one speaker, oldest first, the latest `limit` of them. */
export const earlierTurns = (
  turn: Utterance,
  context: readonly Utterance[],
  speaker: Utterance['speaker'],
  limit: number,
): readonly Utterance[] =>
  context
    .filter((other) => other.n < turn.n && other.speaker === speaker)
    .toSorted((a, b) => a.n - b.n)
    .slice(-limit)
