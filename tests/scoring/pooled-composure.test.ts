import { describe, expect, it } from 'vitest'
import { pooledComposure } from '#scoring/dimensions/pooled-composure.ts'
import { pooledSentences } from '#scoring/dimensions/pooled-sentences.ts'
import { asking, conversation, objecting, telling, type Said } from './by-hand.ts'

const calm: Said = { rep: 'It is six weeks from the signature.', codes: ['direct_answer'] }
const slip: Said = { rep: 'I could do ten percent off.', codes: ['discount_early'] }
const loud: Said = {
  rep: 'Actually, everyone always says absolutely everything about that, and nobody ever listens, never.',
}
const times = (count: number, ...said: readonly Said[]): Said[] =>
  Array.from({ length: count }, () => said).flat()
/** Three challenges and two other turns. */
const talk = (under: Said, next: Said = calm) =>
  conversation(...times(3, objecting, under), telling, next, telling, calm)

describe('composure over conversations', () => {
  it('counts each conversation on its own, with its n', () => {
    const talks = [talk(slip), talk(calm), conversation(telling, calm, objecting, slip)]
    expect(pooledComposure(talks)).toMatchObject({
      conversations: 3,
      threats: 7,
      others: 5,
      ground: { gave: 4, of: 7 },
      afterPrice: { gave: 4, of: 7 },
      firstObjection: { gave: 2, of: 3 },
      recovery: { next: 1, of: 3 },
    })
  })

  it.each([
    [3, null],
    [4, expect.objectContaining({ z: expect.any(Number) })],
  ])('reads manner from a dozen challenges on: %d conversations of three', (count, shift) => {
    expect(pooledComposure(Array.from({ length: count }, () => talk(loud))).shift).toEqual(shift)
  })

  it('lies higher for somebody who changes, and near none for somebody who does not', () => {
    const shift = (under: Said) => pooledComposure(Array.from({ length: 5 }, () => talk(under))).shift
    expect(shift(calm)?.z).toBe(0)
    expect(shift(calm)?.turnsBack).toBe(0)
    expect(shift(loud)?.z).toBeGreaterThan(1)
    expect(shift(loud)?.turnsBack).toBeGreaterThan(0.5)
  })

  it('does not set the turns after a challenge beside those of fewer than four others', () => {
    const bare = conversation(...times(13, objecting, loud), telling, calm)
    expect(pooledComposure([bare]).shift).toBeNull()
  })

  it('is nothing without a conversation', () => {
    expect(pooledComposure([])).toMatchObject({ conversations: 0, threats: 0, shift: null })
    expect(pooledSentences(pooledComposure([]))).toEqual([
      'No challenge came up yet that could be looked at.',
    ])
  })
})

describe('its sentences', () => {
  it('are plain counts until there are a dozen challenges', () => {
    expect(pooledSentences(pooledComposure([talk(slip), talk(calm)]))).toEqual([
      'After the price: gave ground in 3 of 6 turns.',
      'First objection: gave ground in 1 of 2 conversations.',
      'After giving ground: the next turn held 1 of 3 times.',
      'How your manner shifts is shown from 12 challenges on, beside at least 4 other turns.',
    ])
  })

  it('speak of a challenge where the price came up once at most', () => {
    const doubt: Said = { buyer: 'I doubt that it holds for us.', objection: 'trust', stance: 'resist' }
    expect(pooledSentences(pooledComposure([conversation(doubt, slip, asking, calm)]))[0]).toBe(
      'After a challenge: gave ground in 1 of 1 turn.',
    )
  })

  it('name what shifts most, and how long it lasts', () => {
    const last = pooledSentences(pooledComposure(Array.from({ length: 5 }, () => talk(loud)))).at(-1)
    expect(last).toMatch(
      /^Your manner after a challenge lies \d\.\d standard deviations from your other turns, most by .+\. Back in your usual range after \d\.\d turns on average\.$/,
    )
    expect(pooledSentences(pooledComposure(Array.from({ length: 5 }, () => talk(calm)))).at(-1)).toBe(
      'Your manner after a challenge is as it is otherwise.',
    )
  })
})
