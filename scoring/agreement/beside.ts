import type { Pair, Rating } from './rating.ts'

/**
 * Ratings of one dimension, parted into those of people and pairs of each of them with the scorer's rating of the same
 * item. `scorer` is the scorer's name among the raters; what it did not rate has no pair.
 */
export function besideScorer(
  ratings: readonly Rating[],
  scorer: string,
): { readonly people: readonly Rating[]; readonly pairs: readonly Pair[] } {
  const given = new Map(
    ratings.flatMap(({ rater, item, value }) => (rater === scorer ? [[item, value]] : [])),
  )
  const people = ratings.filter(({ rater }) => rater !== scorer)
  const pairs = people.flatMap(({ item, cluster, rater, value }) => {
    const level = given.get(item)
    return level === undefined ? [] : [{ item, cluster, rater, coach: value, scorer: level, raw: level }]
  })
  return { people, pairs }
}
