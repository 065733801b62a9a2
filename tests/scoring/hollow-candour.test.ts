import { describe, expect, it } from 'vitest'
import { isHollow } from '#scoring/hollow-candour.ts'
import { scoreTranscript } from '#scoring/score.ts'
import { asking, conversation, objecting } from './by-hand.ts'
import { coreRubric } from './core-rubric.ts'

const hollow = (text: string, quote = text) =>
  isHollow({ code: 'candour', confidence: 0.9, quote, start: 0, end: quote.length, source: 'head' }, { text })

describe('candour', () => {
  it.each([
    "I don't know.",
    "I'm not sure, to be honest.",
    'No idea.',
    "I don't know. Anyway, have you seen the dashboards?",
    "I'd have to check, I don't know.",
    'i dont know',
    'Honestly, this is a great product.',
    'To be frank, we are proud of the team.',
  ])('is nothing by itself: %s', (text) => {
    expect(hollow(text)).toBe(true)
  })

  it.each([
    ['says by when', "I don't know. I'll find out by Thursday."],
    ['says who knows', "I'm not sure; our engineer knows, and I will ask her."],
    ['says what there is to go by', "I don't know for lorries. For vans it was about a third."],
    ['says what it hangs on', "I can't say, it depends on how many plants join."],
    ['says what has not been done', "I don't know, we have never run it on two sites."],
    ['says how to find out', 'I do not know whether it holds for odd customers, so test it.'],
    ['has no marks', 'i dont know i think it was thirty one of ninety four'],
    ['names a limit', 'Honestly, the export is slower than what you have.'],
    ['needs no opening word', 'The first two weeks are slower than today.'],
  ])('counts where it %s', (_, text) => {
    expect(hollow(text)).toBe(false)
  })

  it('is read with the whole turn and not with its own quote alone', () => {
    expect(hollow("I don't know. Mara ran it last year, I will ask her.", "I don't know.")).toBe(false)
  })

  it('without substance shows no criterion of any dimension', () => {
    const evidence = (text: string) =>
      scoreTranscript(
        conversation(objecting, { rep: 'I see.' }, asking, { rep: text, codes: ['candour'] }),
        null,
        coreRubric,
      )
        .dimensions.flatMap((one) => one.evidence)
        .filter(({ turn, polarity }) => turn === 4 && polarity === '+')
        .map(({ code }) => code)
    expect(evidence("I don't know.")).toEqual([])
    expect(evidence("I don't know. I'll find out by Thursday.")).toContain('A2')
  })
})
