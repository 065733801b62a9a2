import { asksQuestion } from '#scoring/behaviours/sentence-mood.ts'
import { describe, expect, it } from 'vitest'

describe('asksQuestion', () => {
  it.each([
    'Is it raining?',
    'what happens at two in the morning',
    "what's it been costing you",
    'so what would you need from us',
    'stefan will you put the list on my desk by wednesday',
    'it starts at seven, is the yard lit',
    'if it goes wrong, what would it look like',
    "it is a lot at once, isn't it",
    'and do you pay by the parcel',
    'pennies on what do they spend it',
    'at night how do you reach her',
    'fine what does it cost',
    'by how much',
    'and if the rail holds',
  ])('hears a question in %j', (clause) => {
    expect(asksQuestion(clause)).toBe(true)
  })

  it.each([
    'What a long year that was.',
    'what you need is a second fitter',
    "what i'm hearing is that time matters",
    'so did the others',
    'it goes to the back office, which is where the minutes go',
    'the price stays as it is',
    'i know what you mean',
    'i can tell you what it costs',
    'we saw how the night shift did it',
  ])('hears none in %j', (clause) => {
    expect(asksQuestion(clause)).toBe(false)
  })
})
