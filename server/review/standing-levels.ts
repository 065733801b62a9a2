import type { RatingView } from '#contract/rating.ts'

/** A coach's level as it counts, with the blind one that it took the place of. */
export type StandingLevel = RatingView & { readonly blindLevel: number | null }

/** Of a dimension or criterion the one given after the reveal where there is one, else the blind one, in their order. */
export function standing(ratings: readonly RatingView[]): StandingLevel[] {
  const of = ({ dimension, criterion }: RatingView) => `${dimension} ${criterion ?? ''}`
  const found = new Map<string, StandingLevel>()
  for (const rating of ratings.filter(({ blind }) => blind))
    found.set(of(rating), { ...rating, blindLevel: rating.level })
  for (const rating of ratings.filter(({ blind }) => !blind))
    found.set(of(rating), { ...rating, blindLevel: found.get(of(rating))?.blindLevel ?? null })
  return [...found.values()]
}
