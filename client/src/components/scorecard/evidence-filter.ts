import { dimensionIds, type DimensionView, type EvidenceView } from '#contract/scorecard.ts'

/** A quote with the dimension that it counts in. */
export type Quoted = EvidenceView & { readonly dimension: DimensionView['id'] }

/** `code`: a criterion or a whole dimension. */
export type EvidenceFilter = {
  readonly code?: string | undefined
  readonly polarity?: 'helped' | 'cost' | undefined
}

const signs = { helped: '+', cost: '-' } as const

/** Every quote of a scorecard in the order of the conversation. */
export const allQuotes = (dimensions: readonly DimensionView[]): readonly Quoted[] =>
  dimensions
    .flatMap(({ id, evidence }) => evidence.map((one) => ({ ...one, dimension: id })))
    .toSorted((a, b) => a.turn - b.turn)

export const matching = (quotes: readonly Quoted[], { code, polarity }: EvidenceFilter): readonly Quoted[] =>
  quotes.filter(
    (one) =>
      (code === undefined || one.code === code || one.dimension === code) &&
      (polarity === undefined || one.polarity === signs[polarity]),
  )

/** What can be chosen: each dimension that has quotes, whole or by criterion, with how many there are. */
export function filterChoices(dimensions: readonly DimensionView[]) {
  const quotes = allQuotes(dimensions)
  return dimensionIds.flatMap((id) => {
    const dimension = dimensions.find((one) => one.id === id)
    const own = quotes.filter((one) => one.dimension === id)
    if (!dimension || own.length === 0) return []
    const criteria = [...new Map(own.map(({ code, criterion }) => [code, criterion]))]
    return {
      group: dimension.title,
      items: [
        { value: id, label: `${dimension.title}, all (${own.length})` },
        ...criteria.map(([code, title]) => ({
          value: code,
          label: `${title} (${own.filter((one) => one.code === code).length})`,
        })),
      ],
    }
  })
}
