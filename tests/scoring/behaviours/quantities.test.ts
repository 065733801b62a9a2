import { quantitiesOf } from '#scoring/behaviours/quantities.ts'
import { describe, expect, it } from 'vitest'

const brief = (text: string): readonly string[] =>
  quantitiesOf(text).map(
    ({ value, high, dimension, bound }) =>
      `${bound} ${value}${high === value ? '' : `-${high}`} ${dimension}`,
  )

describe('quantitiesOf', () => {
  it.each([
    ['about forty two weeks', ['about 42 time']],
    ['€3,500 a year', ['exact 3500 money']],
    ['12.5% less', ['exact 12.5 percent']],
    ['five to seven weeks', ['exact 5-7 time']],
    ['over three hundred clinics', ['at-least 300 count']],
    ['less than three weeks', ['at-most 3 time']],
    ['it takes a week', ['exact 1 time']],
    ['two and a half million dollars', ['exact 2500000 money']],
    ['that is the one we met in 2019', []],
    ['not ten weeks', []],
    ['phase 2 of the plan', []],
    ['at 10 am on Thursday', []],
    ['nothing at all', []],
  ])('reads %j', (text, expected) => {
    expect(brief(text)).toEqual(expected)
  })

  it('keeps what a rate is per', () => {
    expect(quantitiesOf('40 euros per seat per month')[0]?.perDays).toBeCloseTo(30.4, 0)
    expect(quantitiesOf('480 euros a year')[0]?.perDays).toBe(365)
  })
})
