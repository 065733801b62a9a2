import { describe, expect, it } from 'vitest'
import { answersFirst } from '#scoring/answers-first.ts'
import { leavesFigureOut } from '#scoring/behaviours/asked-figure.ts'
import { isBuyer, isRep } from '#scoring/transcript.ts'
import { conversation } from './by-hand.ts'

const seen = (question: string, rep: string) => {
  const [buyer, reply] = conversation({ buyer: question, question }, { rep }).turns
  return buyer && reply && isBuyer(buyer) && isRep(reply) ? answersFirst(reply, buyer) : undefined
}

describe('an answer that can be seen to come first', () => {
  it.each([
    ['What does it cost a month?', 'Forty euros a seat, and the second year is dearer.'],
    ['How long does it take?', 'Six weeks at a firm of your size.'],
    ['When would you need me?', 'On Monday, if your notice lets you.'],
    ['How many of your clients left?', 'Four of twenty, and two of them told us why.'],
    ['Can it read our old forms?', 'No, not the carbon copies.'],
  ])('is a figure of the kind asked for, or a yes or no: %s', (question, rep) => {
    expect(seen(question, rep)).toMatchObject({ code: 'direct_answer', source: 'cue' })
  })

  it.each([
    ['What does it cost a month?', 'We have been in this for twenty years and know every depot.'],
    ['How much is it after the grant?', 'Now tell me first, how long have you two been living here?'],
    ['You come also on Sunday when it breaks?', 'On Sunday one should rest!'],
    ['Can it read our old forms?', 'That is something many clients ask about.'],
  ])('is no other figure that happens to be named: %s', (question, rep) => {
    expect(seen(question, rep)).toBeNull()
  })
})

describe('a reply that leaves out the figure that was asked for', () => {
  it.each([
    ['How many customers left last year?', 'That is a really sharp question, I like how you think.'],
    ['How long does the implementation take?', "It's the fastest on the market, hands down."],
    ['How much runway?', "We're very well backed, our investors are committed."],
  ])('names nothing like it: %s', (question, rep) => {
    expect(leavesFigureOut(question, rep)).toBe(true)
  })

  it.each([
    ['By when do you need my answer?', 'By the twelfth.'],
    ['How many residents would I have?', 'Fourteen.'],
    ['When are you in the office?', 'Mondays, and the rest is up to you.'],
    ['What does it cost?', "I can't tell you before I have seen the roof."],
    ['How much is it?', 'The same as last year.'],
    ['What do you make of it?', 'A good thing for the harbour.'],
  ])('may answer without a number: %s', (question, rep) => {
    expect(leavesFigureOut(question, rep)).toBe(false)
  })
})
