import type { RatingView } from '#contract/rating.ts'

/** Levels that rest on no words: named by dimension and criterion, as the fields of a refusal. */
export const withoutQuote = (
  ratings: readonly RatingView[],
): { readonly field: string; readonly message: string }[] =>
  ratings.flatMap(({ dimension, criterion, quotes }) =>
    quotes.length > 0
      ? []
      : [{ field: criterion ?? dimension, message: 'No quote yet. Choose words of a turn and attach them.' }],
  )
