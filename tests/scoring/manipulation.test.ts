import { describe, expect, it } from 'vitest'
import { manipulationsIn, withoutFlattery } from '#scoring/manipulation.ts'

const kindsIn = (text: string) => manipulationsIn(text).map(({ kind }) => kind)

describe('manipulation in fixed phrases', () => {
  it.each([
    ['There are only two places left.', 'urgency'],
    ['It is 25 euros, but only if you sign this week.', 'urgency'],
    ['If you really cared about your team you would decide today.', 'guilt'],
    ['You would be letting everybody here down.', 'guilt'],
    ['You’d be crazy not to take this.', 'threat'],
    ['YOU WILL REGRET IT', 'threat'],
    ['I can tell you are a visionary.', 'flattery'],
    ['I totally understand, but this is how it is done.', 'feigned'],
  ])('%j is %s', (text, kind) => {
    expect(kindsIn(text)).toEqual([kind])
  })

  it.each([
    'The tender closes on Friday, that date is not mine.',
    'I understand that the last rollout cost you a weekend, and it may again.',
    'We let your team down in March.',
    'You would be mad to drop the second check.',
    'If you sign in May we can start in June.',
    'We have two engineers, so it takes six weeks.',
    'Your competitors are not who I would look at.',
  ])('%j is none', (text) => {
    expect(kindsIn(text)).toEqual([])
  })

  it('quotes the sentence as it stands, hidden characters included', () => {
    const text = 'Six weeks. You would be cra\u200bzy not to take it! Shall we?'
    expect(manipulationsIn(text).map(({ quote }) => quote)).toEqual([
      'You would be cra\u200bzy not to take it!',
    ])
  })

  it('leaves flattery out and keeps its place, unless a figure stands in it', () => {
    expect(withoutFlattery('You are a genius. Six weeks.').trim()).toBe('Six weeks.')
    expect(withoutFlattery('You are a genius. Six weeks.')).toHaveLength(28)
    const claim = 'Somebody as clever as you sees that 40 is little.'
    expect(withoutFlattery(claim)).toBe(claim)
  })
})
