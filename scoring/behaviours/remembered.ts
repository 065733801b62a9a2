/** Longer texts are worked out each time: they are rep and buyer turns, which seldom come twice. */
const longestText = 400

/**
 * What `work` answers for a text, kept for the next time: facts, anchors and earlier turns come with every turn.
 * `work` must be pure and its answer never changed. At most twice `most` answers are held: when one map is full,
 * it becomes the older one, and what is still asked for moves over.
 */
export function remembered<Answer extends object | string>(
  work: (text: string) => Answer,
  most = 2_000,
): (text: string) => Answer {
  let recent = new Map<string, Answer>()
  let older = new Map<string, Answer>()
  return (text) => {
    if (text.length > longestText) return work(text)
    const kept = recent.get(text)
    if (kept !== undefined) return kept
    const answer = older.get(text) ?? work(text)
    if (recent.size >= most) {
      older = recent
      recent = new Map()
    }
    recent.set(text, answer)
    return answer
  }
}
