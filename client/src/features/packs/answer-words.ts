import type { PackAnswers } from '#contract/pack.ts'
import type { Field } from './questions.ts'

type Figure = NonNullable<PackAnswers['asks']>['figure']

const joined = (parts: readonly (string | number | null | undefined)[], by = ' '): string =>
  parts
    .filter((part) => part !== null && part !== undefined && part !== '')
    .join(by)
    .trim()
const figureOf = (figure: Figure): string => joined([figure?.number, figure?.unit])

/** One answer as text, each part on a line of its own; '' for none. */
export function answerWords(answers: PackAnswers, field: Field): string {
  const { price, priceRule, time, asks, limits = [], proofs = [], trouble } = answers
  switch (field) {
    case 'name':
    case 'sentence':
    case 'forWhom':
      return answers[field] ?? ''
    case 'price':
      return joined([price?.amount, price?.currency, price?.per ? `per ${price.per}` : null])
    case 'priceRule': {
      const rule = { never: 'Never a discount', 'by-rule': 'A discount only by this rule' } as const
      return joined([priceRule?.text, priceRule?.discount && rule[priceRule.discount]], '\n')
    }
    case 'time':
      return joined([time?.number, time?.unit, time?.until ? `until ${time.until}` : null])
    case 'asks':
      return joined([asks?.text, figureOf(asks?.figure)], '\n')
    case 'limits':
      return joined(limits, '\n')
    case 'proofs':
      return joined(
        proofs.map(({ customer, text, figure }) => joined([customer, text, figureOf(figure)], ' · ')),
        '\n',
      )
    case 'trouble':
      return joined([trouble?.wentWrong, trouble?.notFor], '\n')
  }
}

/** Whether two people have answered the same. */
export const sameAnswer = (a: PackAnswers, b: PackAnswers, field: Field): boolean =>
  JSON.stringify(a[field]) === JSON.stringify(b[field]) || answerWords(a, field) === answerWords(b, field)

export const sameAnswers = (a: PackAnswers, b: PackAnswers): boolean =>
  fields.every((field) => sameAnswer(a, b, field))

const fields = [
  'name',
  'sentence',
  'forWhom',
  'price',
  'priceRule',
  'time',
  'asks',
  'limits',
  'proofs',
  'trouble',
] as const satisfies readonly Field[]

export type Side = 'mine' | 'theirs'

/** Which answers differ, and which of the two is likely meant: what I have not touched since is theirs. */
export const differing = ({
  mine,
  theirs,
  begunOn,
}: {
  readonly mine: PackAnswers
  readonly theirs: PackAnswers
  readonly begunOn: PackAnswers
}): readonly { readonly field: Field; readonly likely: Side }[] =>
  fields
    .filter((field) => !sameAnswer(mine, theirs, field))
    .map((field) => ({ field, likely: sameAnswer(mine, begunOn, field) ? 'theirs' : 'mine' }))

/** Theirs, with mine where mine was chosen. */
export function merged(
  { mine, theirs }: { readonly mine: PackAnswers; readonly theirs: PackAnswers },
  chosen: Readonly<Partial<Record<Field, Side>>>,
): PackAnswers {
  const own = fields.filter((field) => chosen[field] === 'mine')
  const kept = Object.fromEntries(own.map((field) => [field, mine[field]]))
  return { ...theirs, ...kept }
}
