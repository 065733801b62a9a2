import { describe, expect, it } from 'vitest'
import { behaviourCodes } from '#scoring/behaviours/codes.ts'
import { agree } from '#scoring/judge/agree.ts'
import { judgeItems, judgedCodes } from '#scoring/judge/items.ts'
import { judgePrompt, swapPrompt } from '#scoring/judge/prompt.ts'
import { judgeReply } from '#scoring/judge/reply.ts'
import { readSample } from '#scoring/judge/sample.ts'
import { shownTurn } from '#scoring/judge/shown-turn.ts'
import { swapPairs } from '#scoring/judge/swap.ts'
import { conversation, objecting } from '../by-hand.ts'
import { perfect, replyOf } from './scripted-judges.ts'

const transcript = conversation(objecting, {
  rep: 'So last year’s overrun is what stands in the way?',
  codes: ['specific_reflection'],
})
const turns = transcript.turns.map(shownTurn)
const rendered = (lines: readonly { readonly role: string; readonly content: string }[]) =>
  lines.map(({ role, content }) => `[${role}]\n${content}`).join('\n\n')

describe('the judge’s prompt', () => {
  it('reads like this', () => {
    expect(rendered(judgePrompt(turns, 0))).toMatchSnapshot()
  })

  it('asks the same items in another order each time', () => {
    const itemsIn = (sample: number) =>
      [...(judgePrompt(turns, sample)[0]?.content ?? '').matchAll(/^- (\w+):/gmu)].map(([, id]) => id)
    expect(new Set([0, 1, 2].map((sample) => itemsIn(sample)[0])).size).toBe(3)
    for (const sample of [0, 1, 2]) expect(new Set(itemsIn(sample))).toEqual(new Set(judgedCodes))
  })

  it('says the swap test like this', () => {
    const call = { name: 'reading-1', lines: judgePrompt(turns, 0), schema: judgeReply(turns) } as const
    const reply = judgeReply(turns).parse(replyOf(call, perfect(transcript)))
    const sample = readSample(reply, turns)
    const agreed = agree(sample ? [sample, sample] : [])
    expect(rendered(swapPrompt(swapPairs(transcript, agreed, turns)))).toMatchSnapshot()
  })
})

describe('the judge’s items', () => {
  it('are codes of the codebook, each with a question and what settles it', () => {
    expect(judgeItems.map(({ id }) => id)).toEqual(judgedCodes)
    for (const { id, question, counts, countsNot } of judgeItems) {
      expect(behaviourCodes).toContain(id)
      expect(question.endsWith('?')).toBe(true)
      expect([counts, countsNot]).not.toContain('')
    }
  })
})

describe('the judge’s reply', () => {
  const call = { name: 'reading-1', lines: judgePrompt(turns, 0), schema: judgeReply(turns) } as const
  const whole = judgeReply(turns).parse(replyOf(call, perfect(transcript)))
  const [first, ...rest] = whole.items
  const step = whole.buyer[0]
  if (!first || !step) throw new Error('an empty reply')

  it.each([
    ['an item left out', { ...whole, items: rest }],
    ['an item answered twice', { ...whole, items: [...whole.items, first] }],
    ['a buyer turn left out', { ...whole, buyer: [] }],
    ['a buyer turn given two steps', { ...whole, buyer: [step, step] }],
    ['a step beyond the ladder', { ...whole, buyer: [{ ...step, step: 6 }] }],
    ['a verdict in words', { ...whole, items: [{ ...first, shown: 'yes' }, ...rest] }],
    ['a field that nobody asked for', { ...whole, score: 100 }],
  ])('does not fit with %s', (_, reply) => {
    expect(judgeReply(turns).safeParse(reply).success).toBe(false)
  })
})

describe('a quote of the judge’s', () => {
  const turn = shownTurn({ n: 2, speaker: 'rep', text: 'It’s  forty\u200b euros — “per seat”, Ruth.' })
  it.each([
    ['with straight quotation marks and another dash', 'euros - "per seat"', 'euros — “per seat'],
    ['in other capitals, with dots around it', '…PER SEAT…', 'per seat'],
    ['across an invisible character', 'forty euros', 'forty\u200b euros'],
  ])('is found %s, in the words that were said', (_, quote, found) => {
    expect(turn.find(quote)?.quote).toBe(found)
  })

  it.each([
    ['one word', 'forty'],
    ['nothing', ''],
    ['only dots', '...'],
    ['a word changed', 'forty dollars'],
  ])('is none with %s', (_, quote) => {
    expect(turn.find(quote)).toBeNull()
  })

  it('may be one word where the whole turn is', () => {
    expect(shownTurn({ n: 1, speaker: 'rep', text: 'Yes.' }).find('yes')?.quote).toBe('Yes')
  })
})
