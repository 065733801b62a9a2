import { expect, it } from 'vitest'
import { causeCodes } from '#contract/cause-codes.ts'
import { calledFor } from '#scoring/causes/called.ts'
import { authenticityCriteria, courageCriteria } from '#scoring/criteria.ts'

it('says for every criterion of one reply what its moment calls for, and for no other', () => {
  const all = [...authenticityCriteria, ...courageCriteria].map(({ code }) => code)
  expect(all.filter((code) => calledFor(code) !== null)).toEqual(causeCodes)
  expect(calledFor('F1')).toBeNull()
})

it('takes what shows a criterion by itself, and never what also undoes it', () => {
  expect(calledFor('C4')).toMatchObject({ wanted: ['hold_with_reason', 'two_sided'] })
  expect(calledFor('C4')?.against).toContain('discount_early')
  // Telling somebody not to buy says a no only where it is one: a single reply is not read for that.
  expect(calledFor('C5')).toMatchObject({ wanted: ['invite_no'] })
  for (const code of causeCodes) {
    const { wanted = [], against = [] } = calledFor(code) ?? {}
    expect(wanted.filter((one) => against.includes(one))).toEqual([])
  }
})
