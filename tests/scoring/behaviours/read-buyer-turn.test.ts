import { readBuyerTurn } from '#scoring/behaviours/read-buyer-turn.ts'
import { describe, expect, it } from 'vitest'
import { embed } from './embed.ts'

const read = (text: string, rep = 'We could start in June.') =>
  readBuyerTurn({ n: 2, speaker: 'buyer', text }, [{ n: 1, speaker: 'rep', text: rep }], embed)

describe('readBuyerTurn', () => {
  it.each([
    [
      'That is fine. How long did the last rollout really take? I ask because of ours.',
      'How long did the last rollout really take?',
    ],
    ['okay and who would train the front desk', 'okay and who would train the front desk'],
    ['It is too much for us, right?', 'It is too much for us, right?'],
    ['Right?', null],
    ['I will ask Dana.', null],
    ['Who\u200b pays for it\u00ad?', 'Who\u200b pays for it\u00ad?'],
  ])('finds the question in %j', async (text, question) => {
    expect((await read(text)).question).toBe(question)
  })

  it('reads a blank turn as nothing, surely', async () => {
    expect(await read(' … ')).toMatchObject({
      ladder: 0,
      stance: 'neutral',
      objection: 'none',
      question: null,
    })
  })

  it('reads the same with zero-width characters, capitals or punctuation gone', async () => {
    const plain = await read('That is nearly double what we pay now.')
    expect(await read('That is near\u200bly double\u2060 what we pay now.')).toEqual(plain)
    expect((await read('THAT IS NEARLY DOUBLE WHAT WE PAY NOW')).confidence).toEqual(plain.confidence)
  })

  it('gives confidences between the share of a blind guess and 1', async () => {
    const { confidence } = await read('I would have to ask the board first.')
    for (const [value, choices] of [
      [confidence.ladder, 6],
      [confidence.stance, 3],
      [confidence.objection, 11],
    ] as const) {
      expect(value).toBeGreaterThanOrEqual(1 / choices)
      expect(value).toBeLessThanOrEqual(1)
    }
  })
})
