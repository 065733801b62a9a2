import { readTurn } from '#scoring/behaviours/read-turn.ts'
import type { Utterance } from '#scoring/behaviours/reading.ts'
import { describe, expect, it } from 'vitest'
import { facts } from './claims-cases.ts'
import { embed } from './embed.ts'

const said = (buyer: string, rep: string): readonly [Utterance, readonly Utterance[]] => [
  { n: 2, speaker: 'rep', text: rep },
  [{ n: 1, speaker: 'buyer', text: buyer }],
]

describe('readTurn', () => {
  it('quotes every behaviour and claim from the turn as it was written', async () => {
    const rep =
      'So the last roll\u200bout cost you a weekend.\n\nThe rollout takes two\u00ad weeks; what would make this a no for you?'
    const [turn, context] = said('The last rollout cost us a weekend and a nurse.', rep)
    const reading = await readTurn(turn, context, facts, [], embed)
    const coded = [...reading.behaviours, ...reading.unsure]
    expect(coded.length).toBeGreaterThan(0)
    for (const { quote, start, end } of coded) expect(quote).toBe(rep.slice(start, end))
    expect(reading.claims.length).toBeGreaterThan(0)
    for (const { quote } of reading.claims) expect(rep).toContain(quote)
  })

  it('looks only at turns before its own', async () => {
    const [turn, context] = said('What does it cost?', 'Forty euros per seat per month.')
    const later: Utterance = { n: 3, speaker: 'buyer', text: 'Forty euros is too much.' }
    expect(await readTurn(turn, [...context, later], facts, [], embed)).toEqual(
      await readTurn(turn, context, facts, [], embed),
    )
  })

  it('reads a blank turn as nothing', async () => {
    const reading = await readTurn(
      { n: 1, speaker: 'rep', text: ' \u200b…\n' },
      [],
      facts,
      [{ id: 'a', text: 'price' }],
      embed,
    )
    expect(reading).toMatchObject({
      behaviours: [],
      unsure: [],
      claims: [],
      anchors: [],
      uptake: null,
      repeatOf: null,
      words: 0,
    })
  })

  it('reads a blank turn as nothing also where others went before it', async () => {
    const context: readonly Utterance[] = [
      { n: 1, speaker: 'rep', text: 'The licence covers training for the whole team.' },
      { n: 2, speaker: 'buyer', text: 'I see.' },
    ]
    const reading = await readTurn({ n: 3, speaker: 'rep', text: '   ' }, context, [], [], embed)
    expect(reading).toMatchObject({ behaviours: [], repeatOf: null, words: 0 })
  })

  it('gives no uptake where nothing was said before', async () => {
    const reading = await readTurn(
      { n: 1, speaker: 'rep', text: 'Thanks for taking the time today.' },
      [],
      [],
      [],
      embed,
    )
    expect(reading.uptake).toBeNull()
  })

  it('finds the anchor that a clause comes near, at most sixteen, highest first', async () => {
    const anchors = [
      { id: 'price', text: 'what it costs' },
      { id: 'nurses', text: 'nurses copy referrals by hand every Friday' },
      ...Array.from({ length: 18 }, (_, index) => ({
        id: `other-${index}`,
        text: `the harbour in winter ${index}`,
      })),
    ]
    const [turn, context] = said(
      'Hello.',
      'Good morning. I heard that your nurses copy the referrals by hand. Is that so?',
    )
    const { anchors: near } = await readTurn(turn, context, [], anchors, embed)
    expect(near).toHaveLength(16)
    expect(near[0]?.id).toBe('nurses')
    expect(near.map(({ similarity }) => similarity)).toEqual(
      near.map(({ similarity }) => similarity).toSorted((a, b) => b - a),
    )
  })

  it('finds the own point made before and counts how often', async () => {
    const context: readonly Utterance[] = [
      { n: 1, speaker: 'rep', text: 'The licence covers training for the whole team.' },
      { n: 2, speaker: 'buyer', text: 'I see.' },
      { n: 3, speaker: 'rep', text: 'And as I said, the licence covers the training of the whole team.' },
      { n: 4, speaker: 'buyer', text: 'You said so.' },
    ]
    const again: Utterance = { n: 5, speaker: 'rep', text: 'The licence covers training for the whole team.' }
    const fresh: Utterance = { n: 5, speaker: 'rep', text: 'Dana would be on site for the first two weeks.' }
    expect((await readTurn(again, context, [], [], embed)).repeatOf).toEqual({ turn: 3, times: 2 })
    expect((await readTurn(fresh, context, [], [], embed)).repeatOf).toBeNull()
  })

  it('embeds the sentences in one call and all else in another, no text twice in either', async () => {
    const calls: (readonly string[])[] = []
    const [turn, context] = said(
      'It cost us a weekend.',
      'It cost you a weekend. It cost you a weekend. Why was that?',
    )
    await readTurn(turn, context, facts, [{ id: 'a', text: 'cost' }], (texts) => {
      calls.push(texts)
      return embed(texts)
    })
    expect(calls).toHaveLength(2)
    for (const texts of calls) expect(new Set(texts).size).toBe(texts.length)
  })

  it('hands on the failure of embed', async () => {
    const [turn, context] = said('Hello.', 'Good morning to you.')
    await expect(
      readTurn(turn, context, [], [], () => Promise.reject(new Error('no model'))),
    ).rejects.toThrow('no model')
    await expect(readTurn(turn, context, [], [], () => Promise.resolve([]))).rejects.toThrow(
      'must keep their order',
    )
  })
})
