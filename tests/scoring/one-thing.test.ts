import { describe, expect, it } from 'vitest'
import { actsOf } from '#scoring/acts/acts.ts'
import type { BehaviourCode } from '#scoring/behaviours/codes.ts'
import { codeTranscript } from '#scoring/code-transcript.ts'
import { openingsOf } from '#scoring/opportunities.ts'
import { scoreTranscript } from '#scoring/score.ts'
import { embed } from './behaviours/embed.ts'
import { conversation, telling, type Said } from './by-hand.ts'
import { coreRubric } from './core-rubric.ts'

const broke: Said = {
  buyer: "In the first year there's your price, your fee and our hours. Against a budget of nothing.",
  objection: 'price',
  stance: 'resist',
}
const kinds = (...said: readonly Said[]) =>
  openingsOf(conversation(...said)).map((one) => one.kinds.has('term'))

describe('a price to stand by', () => {
  it('is there once somebody has named one, and not where there is only no money', () => {
    const asked: Said = { rep: 'What did it cost you, apart from the money?' }
    const named: Said = { rep: 'It is forty-six thousand pounds a year.' }
    expect(kinds(broke, asked)).toEqual([false])
    expect(kinds(broke, named, broke, asked)).toEqual([true, true])
    expect(kinds({ ...broke, buyer: 'You are too expensive for us.' }, asked)).toEqual([true])
  })

  it('is not missed by who asks about the last time, read by the coder', async () => {
    const turns = [
      ['buyer', "I'll be frank, we wrote off one system last year and I'm not shopping for another."],
      [
        'rep',
        "You've said there's no budget, so I won't ask for any. What happened with the one you wrote off?",
      ],
      ['buyer', broke.buyer],
      ['rep', 'Seven weeks ago, then. What did it cost you, apart from the money?'],
      ['buyer', 'We wrote off seven hundred thousand.'],
      ['rep', 'So your people did the close twice, and nobody apologised to them for it.'],
    ] as const
    const coded = await codeTranscript(
      { turns: turns.map(([speaker, text]) => ({ speaker, text })), facts: [] },
      embed,
    )
    const { oneThing, dimensions } = scoreTranscript(coded, null, coreRubric)
    expect(oneThing?.code).not.toBe('C4')
    expect(dimensions.flatMap(({ subscores }) => subscores).find(({ code }) => code === 'C4')?.of).toBe(0)
  })
})

describe('the moment that is named', () => {
  it('quotes a moment that was missed whole, for no clause of it does the thing', () => {
    const passed = 'Right. Anyway. Let me show you the second page of our brochure now.'
    const { oneThing } = scoreTranscript(
      conversation(telling, { rep: passed }, telling, { rep: passed }),
      null,
      coreRubric,
    )
    expect(oneThing).toMatchObject({ turn: 2, code: 'A1', quote: passed })
  })

  it('does not say that a reply went past them which comes back to what they said before, or says a limit', () => {
    const after = (rep: string, codes: Extract<Said, { rep: string }>['codes'] = []) =>
      scoreTranscript(
        conversation(
          { buyer: "I'd been congratulated on the ninety thousand. I'd had a cake." },
          { rep: 'So they congratulated you, with a cake.', uptake: 0.6, codes: ['specific_reflection'] },
          telling,
          { rep, codes },
        ),
        null,
        coreRubric,
      ).oneThing
    expect(after("You'd had a cake. I see why you do not want another ninety thousand.")?.code).not.toBe('A1')
    const limit = 'I do not know which names. No supervisor will be asked to choose them.'
    expect(after(limit, ['candour'])?.code).not.toBe('A1')
    expect(after('Our product has three modules.')).toMatchObject({ turn: 4, code: 'A1' })
  })

  it('does not ask for a limit or a reason of who asks what lies behind an objection', () => {
    const objects: Said = {
      buyer: 'We shout across the room and it has always worked for us.',
      objection: 'need',
      stance: 'resist',
    }
    const asks: Said = { rep: 'What makes it work across the room?', codes: ['open_question'], uptake: 0.6 }
    const { oneThing } = scoreTranscript(conversation(objects, asks, objects, asks), null, coreRubric)
    expect(oneThing).toBeNull()
  })

  it('does not say that nobody said what was in the room of who makes a no easy', () => {
    const tense: Said = { buyer: 'It is fine, I suppose, as it goes.', discomfort: true }
    const after = (rep: string, code: BehaviourCode) => {
      const said: Said = { rep, codes: [code], uptake: 0.7 }
      return scoreTranscript(conversation(tense, said, tense, said), null, coreRubric).oneThing
    }
    expect(after('Then do not take it now, I would rather you had the time.', 'invite_no')?.code).not.toBe(
      'C2',
    )
    expect(after('What does it look like at six?', 'closed_question')).toMatchObject({ code: 'C2' })
  })

  it('tells who apologises too much that, and not to keep to a price', () => {
    const text = "I'm sorry, so sorry, I am really very sorry about it."
    const { oneThing, dimensions } = scoreTranscript(
      conversation(telling, { rep: text, codes: ['apology_cascade'] }, telling, { rep: 'Right you are.' }),
      null,
      coreRubric,
    )
    expect(oneThing).toMatchObject({
      quote: text,
      sentence: 'Apologised more than the matter deserved.',
      stronger: 'Say sorry once, for one thing, and then what you will do about it.',
    })
    expect(dimensions.flatMap(({ evidence }) => evidence)).toContainEqual(
      expect.objectContaining({ code: 'C4', sign: 'apology_cascade' }),
    )
  })
})

describe('evidence', () => {
  it('takes a truth that costs for an invitation to refuse only where it tells them not to take it', () => {
    const shown = (rep: string) =>
      scoreTranscript(
        conversation(
          ...Array.from({ length: 3 }, () => [telling, { rep, codes: ['costly_truth'] } as const]).flat(),
        ),
        null,
        coreRubric,
      ).dimensions.flatMap(({ evidence }) => evidence.map(({ code }) => code))
    expect(shown("You'd be on call one week in six.")).not.toContain('C5')
    expect(shown("You'd be on call one week in six.")).toContain('A4')
    expect(shown('You should not buy this before you have seen March.')).toContain('C5')
  })

  it('knows no change of subject where something is taken up that was said longer ago', () => {
    const cake: Said = { buyer: "I'd been congratulated on the ninety thousand. I'd had a cake." }
    const dear: Said = {
      buyer: 'It only knows what you cost, all the same.',
      objection: 'price',
      stance: 'resist',
    }
    const acts = (rep: string) =>
      actsOf(conversation(cake, { rep: 'Oh.' }, dear, { rep, codes: ['small_talk'] })).map(({ kind }) => kind)
    expect(acts("You'd had a cake, and they congratulated you.")).not.toContain('topic-switch')
    expect(acts('The weather has been lovely for October.')).toContain('topic-switch')
  })

  it('says that no next step was asked for only where none was', () => {
    const ask: Said = {
      rep: 'Would it help to spend Thursday morning with Mara?',
      codes: [['clean_ask', 0.45]],
    }
    const { dimensions } = scoreTranscript(
      conversation(
        telling,
        { rep: 'What did that March cost you?', codes: ['open_question'], uptake: 0.7 },
        telling,
        ask,
      ),
      null,
      coreRubric,
    )
    const { headline, evidence } = dimensions.find(({ id }) => id === 'foundation') ?? {}
    expect(evidence).toContainEqual(expect.objectContaining({ code: 'F5', polarity: '+' }))
    expect(headline).not.toBe('No concrete next step was asked for.')
  })
})
