import { describe, expect, it } from 'vitest'
import { curvesOf, nextStep } from '#scoring/composure-curve/curves.ts'
import { afterShock, underPressure } from '#scoring/composure-curve/under-pressure.ts'
import { conversation, objecting, type Said } from '../by-hand.ts'

describe('curves', () => {
  const played = (scenario: string, ...steps: readonly number[]) => steps.map((step) => ({ scenario, step }))
  const steps = (all: ReturnType<typeof played>) =>
    curvesOf(all).map((curve) => curve.map(({ step }) => step))

  it('go up one step at a time from the first; what lies off the way is no part of them', () => {
    expect(steps(played('a', 1, 2, 2, 4, 3, 4))).toEqual([[1, 2, 3, 4]])
    expect(steps(played('a', 3, 4))).toEqual([])
    expect(steps(played('a', 1, 2, 1, 2, 3))).toEqual([
      [1, 2],
      [1, 2, 3],
    ])
  })

  it('are of one scenario each, also where two are played in turn', () => {
    const [a, b] = [played('a', 1, 2), played('b', 1, 2, 3)]
    const mixed = [a[0], b[0], b[1], a[1], b[2]].flatMap((one) => one ?? [])
    expect(steps(mixed)).toEqual([
      [1, 2],
      [1, 2, 3],
    ])
  })

  it('say which step comes next, and that none does at the end', () => {
    expect(nextStep(played('a', 1, 2))).toBe(3)
    expect(nextStep(played('a', 1, 2, 3, 4))).toBeNull()
  })
})

describe('under pressure', () => {
  const telling: Said = { buyer: 'We closed the books late again.' }
  const holds: Said = {
    rep: 'It stays there, because it pays for the night shift.',
    codes: ['hold_with_reason'],
  }
  const asks: Said = { rep: 'What would have to be true?', codes: ['open_question'] }
  const slips: Said = { rep: 'I could take ten percent off.', codes: ['discount_early'] }
  const plain: Said = { buyer: 'We have two entities.' }
  /** Six challenges, each answered and followed by a turn that is not one. */
  const talk = (answer: (challenge: number) => Said, next: (challenge: number) => Said) =>
    conversation(
      telling,
      asks,
      ...Array.from({ length: 6 }, (_, at) => [objecting, answer(at), plain, next(at)]).flat(),
    )
  const steady = talk(
    () => holds,
    () => asks,
  )
  const recovers = talk(
    () => slips,
    () => asks,
  )
  const stays = talk(
    () => slips,
    () => slips,
  )

  it('tells who holds from who slips and comes back, and from who slips and stays', () => {
    expect(underPressure([steady])).toMatchObject({
      challenges: { gave: 0, of: 6 },
      firstObjection: { gave: 0, of: 1 },
      recovery: { next: 0, of: 0 },
    })
    expect(underPressure([recovers])).toMatchObject({
      challenges: { gave: 6, of: 6 },
      firstObjection: { gave: 1, of: 1 },
      recovery: { next: 6, of: 6 },
    })
    expect(underPressure([stays])).toMatchObject({
      challenges: { gave: 6, of: 6 },
      recovery: { next: 0, of: 6 },
    })
  })

  it('has an interval from six challenges on, over conversations together, which narrows with more', () => {
    const one = conversation(telling, asks, objecting, slips, plain, asks)
    expect(underPressure([one, one]).likely).toBeNull()
    const width = (likely: readonly [number, number] | null) => (likely ? likely[1] - likely[0] : Infinity)
    const [six, twelve] = [underPressure([steady]).likely, underPressure([steady, steady]).likely]
    expect(width(twelve)).toBeLessThan(width(six))
    expect(six?.[0]).toBe(0)
  })

  it('shows the three turns after bad news by themselves, with the words that gave ground', () => {
    const news = conversation(telling, asks, { ...objecting }, slips, plain, holds, plain, asks, plain, holds)
    expect(afterShock(news, 3).map(({ turn, gave }) => [turn, gave])).toEqual([
      [4, slips.rep],
      [6, null],
      [8, null],
    ])
    expect(afterShock(news, 9).map(({ turn }) => turn)).toEqual([10])
  })
})
