import { expect, it } from 'vitest'
import { answerWords, differing, merged, sameAnswers } from '#client/features/packs/answer-words.ts'
import type { PackAnswers } from '#contract/pack.ts'

const begunOn: PackAnswers = {
  name: 'Quillbox',
  price: { amount: 14, currency: 'CHF', per: 'seat a month' },
  limits: ['read handwriting'],
}
const mine: PackAnswers = { ...begunOn, name: 'Quillbox Pro', time: { number: 3, unit: 'weeks' } }
const theirs: PackAnswers = { ...begunOn, name: 'Quill', price: { ...begunOn.price, amount: 19 } }

it('names the answers that two people gave differently, and whose is likely meant', () => {
  expect(differing({ mine, theirs, begunOn })).toEqual([
    { field: 'name', likely: 'mine' },
    { field: 'price', likely: 'theirs' },
    { field: 'time', likely: 'mine' },
  ])
})

it('goes on with the answers that were chosen, one by one', () => {
  expect(merged({ mine, theirs }, { name: 'theirs', time: 'mine', price: 'theirs' })).toEqual({
    ...theirs,
    time: mine.time,
  })
  expect(merged({ mine, theirs }, { name: 'mine', price: 'mine', time: 'theirs' })).toEqual({
    ...begunOn,
    name: 'Quillbox Pro',
    time: undefined,
  })
})

it('takes an empty field for none', () => {
  expect(sameAnswers(begunOn, { ...begunOn, forWhom: '', limits: ['read handwriting', ''] })).toBe(true)
  expect(sameAnswers(begunOn, { ...begunOn, forWhom: 'Firms' })).toBe(false)
})

it.each([
  ['price', '14 CHF per seat a month'],
  ['limits', 'read handwriting'],
  ['time', ''],
] as const)('puts the answer about %s into words', (field, words) => {
  expect(answerWords(begunOn, field)).toBe(words)
})
