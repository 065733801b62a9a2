import { f1, ranks } from '../coder/measures.ts'

/**
 * Area under the ROC curve: how often a case that holds is ranked above one that does not, ties counting half. Null where
 * there is nothing to tell apart.
 */
export function auc(scores: readonly number[], holds: readonly boolean[]): number | null {
  const positives = holds.filter(Boolean).length
  const negatives = scores.length - positives
  if (positives === 0 || negatives === 0) return null
  // Mann and Whitney's statistic from ranks that start at 0.
  const sum = ranks(scores).reduce((total, rank, index) => total + (holds[index] ? rank : 0), 0)
  return (sum - (positives * (positives - 1)) / 2) / (positives * negatives)
}

/** F1 of saying yes from `threshold` up. */
export function f1From(scores: readonly number[], holds: readonly boolean[], threshold: number): number {
  const counts = { right: 0, wrong: 0, missed: 0 }
  scores.forEach((score, index) => {
    if (score >= threshold) counts[holds[index] ? 'right' : 'wrong'] += 1
    else if (holds[index]) counts.missed += 1
  })
  return f1(counts)
}

/** The score from which a yes gives the highest F1; never yes where nothing holds. */
export function bestThreshold(scores: readonly number[], holds: readonly boolean[]): number {
  const wanted = holds.filter(Boolean).length
  const order = [...scores.keys()].toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
  let [best, threshold, right] = [0, Infinity, 0]
  order.forEach((row, given) => {
    if (holds[row]) right += 1
    const score = scores[row] ?? 0
    // Equal scores are said yes to together.
    if (scores[order[given + 1] ?? -1] === score) return
    const reached = (2 * right) / (given + 1 + wanted)
    if (reached > best) [best, threshold] = [reached, score]
  })
  return threshold
}
