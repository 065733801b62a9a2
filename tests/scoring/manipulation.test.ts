import { isRep, type RepTurn } from '#scoring/transcript.ts'
import { conversation } from './by-hand.ts'
import { describe, expect, it } from 'vitest'
import { manipulationsIn, manipulationsOf, withoutFlattery } from '#scoring/manipulation.ts'

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

describe('manipulation in words that no phrase knows', () => {
  const said = 'It is 40 euros. I cried all night over your mail.'
  const worked = {
    manner: 'presses',
    quote: 'I cried all night over your mail.',
    start: 16,
    end: 49,
  } as const
  const turnWith = (confidence: number, text = said): RepTurn => {
    const [turn] = conversation({ rep: text }).turns
    if (!turn || !isRep(turn)) throw new Error('a turn of the rep')
    return { ...turn, reading: { ...turn.reading, worked: [{ ...worked, confidence }] } }
  }

  it('is taken from the reading where that is sure', () => {
    expect(manipulationsOf(turnWith(0.8)).map(({ kind, quote }) => [kind, quote])).toEqual([
      ['pressing', worked.quote],
    ])
    expect(manipulationsOf(turnWith(0.6))).toEqual([])
  })

  it('stands once where a phrase is known as well', () => {
    const both = 'It is 40 euros. If you cared, you would sign today.'
    expect(manipulationsOf(turnWith(0.9, both)).map(({ kind }) => kind)).toEqual(['guilt'])
  })

  it('is none where an earlier coder did not look for it', () => {
    const turn = turnWith(0.9)
    const { worked: _, ...reading } = turn.reading
    expect(manipulationsOf({ ...turn, reading })).toEqual([])
  })
})
