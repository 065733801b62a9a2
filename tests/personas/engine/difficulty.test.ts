import { advance } from '#personas/engine/advance.ts'
import { begin } from '#personas/engine/begin.ts'
import { difficultyOf } from '#personas/engine/difficulty.ts'
import type { World } from '#personas/engine/state.ts'
import type { Cast } from '#personas/schema.ts'
import { describe, expect, it } from 'vitest'
import { anyCast, buyerOf, heard, liveObjection, worldWith } from './turns.ts'

const steps = [1, 2, 3, 4] as const
const on = (difficulty: Cast['difficulty']): Cast => ({ ...anyCast, difficulty })
const perStep = <T>(of: (cast: Cast) => T): readonly T[] => steps.map((step) => of(on(step)))

const rising = (values: readonly number[]) =>
  values.every((value, index) => index === 0 || value > (values[index - 1] ?? 0))
const falling = (values: readonly number[]) => rising(values.toReversed())
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

const seeds = Array.from({ length: 200 }, (_, seed) => seed)

/** What somebody who listens and then brings substance does, and what somebody who has none of it does. */
const listens = [
  ['specific_reflection', 'open_question'],
  ['open_question'],
  ['specific_reflection'],
  ['name_tension'],
  ['open_question'],
  ['proof_tied_to_need'],
  ['costly_truth'],
  ['owned_conviction'],
  ['hold_with_reason'],
  ['two_sided'],
]
const recites = [
  ['bare_assertion'],
  ['closed_question'],
  ['generic_empathy'],
  ['feature_dump'],
  ['small_talk'],
]

function played(cast: Cast, seed: number, turns: readonly (readonly string[])[], uptake: number): World {
  let { world } = begin(cast, seed)
  for (let exchange = 0; exchange < 12 && !world.outcome; exchange += 1) {
    const anchors = [{ id: `objection/${cast.variant.objection}`, similarity: 0.7 }]
    const codes = turns[exchange % turns.length] ?? []
    world = advance(cast, world, heard(2 * exchange + 2, codes, { uptake, anchors })).world
  }
  return world
}

describe('a step of difficulty', () => {
  it('leaves the persona as written on the second', () => {
    expect(difficultyOf({ difficulty: 2 })).toMatchObject({
      trust: 0,
      warmth: 1,
      discloseAt: 0,
      moverOdds: 0,
      risk: 0,
      weight: 1,
      ownMatters: 1,
    })
  })

  it('makes every number harder than the step before', () => {
    const numbers = perStep(difficultyOf)
    for (const key of ['discloseAt', 'patience', 'risk', 'ownMatters'] as const) {
      expect(rising(numbers.map((one) => one[key]))).toBe(true)
    }
    for (const key of ['trust', 'warmth', 'moverOdds', 'weight', 'cutsInAt'] as const) {
      expect(falling(numbers.map((one) => one[key]))).toBe(true)
    }
  })

  it('starts the buyer cooler and makes fewer of them movers, and never the other way for one seed', () => {
    const starts = perStep((cast) => seeds.map((seed) => buyerOf(cast, begin(cast, seed).world)))
    expect(falling(starts.map((states) => mean(states.map(({ trust }) => trust))))).toBe(true)
    expect(falling(starts.map((states) => states.filter(({ mover }) => mover).length))).toBe(true)
    for (const index of seeds) {
      const movers = starts.map((states) => (states[index]?.mover ? 1 : 0))
      expect(movers.toSorted((a, b) => b - a)).toEqual(movers)
    }
  })

  it('asks for more trust before the concern is said', () => {
    const cast = on(2)
    const needed = cast.persona.objections.find(({ id }) => id === cast.variant.objection)?.discloseAt ?? 1
    const says = (difficulty: Cast['difficulty'], trust: number) => {
      const then = on(difficulty)
      const world = worldWith(then, { trust, ...liveObjection(then, { status: 'explored', heard: 0.9 }) })
      const step = advance(then, world, heard(4, ['invite_no']))
      return step.events.some(({ type }) => type === 'concern-disclosed')
    }
    expect(steps.map((step) => says(step, needed - 0.01))).toEqual([true, true, false, false])
    expect(steps.map((step) => says(step, needed + 0.2))).toEqual([true, true, true, true])
  })

  it('cuts in sooner on a turn that goes on and on', () => {
    const acts = (words: number) =>
      perStep((cast) => {
        const calm = worldWith(cast, { engagement: 0.9, lastStance: 'neutral' })
        return advance(cast, { ...calm, exchange: 3 }, heard(8, [], { words })).directive.act
      }).map((act) => act === 'interrupt-monologue')
    expect(acts(50)).toEqual([false, false, false, false])
    expect(acts(70)).toEqual([false, false, false, true])
    expect(acts(100)).toEqual([false, false, true, true])
    expect(acts(130)).toEqual([false, true, true, true])
    expect(acts(160)).toEqual([true, true, true, true])
  })

  it('lets the same good conversation move less, and loses an empty one more often', () => {
    const good = perStep((cast) =>
      mean(seeds.slice(0, 60).map((seed) => buyerOf(cast, played(cast, seed, listens, 0.5)).commit)),
    )
    expect(falling(good)).toBe(true)
    const left = perStep(
      (cast) =>
        seeds.filter((seed) => played(cast, seed, recites, 0.25).outcome?.kind === 'walked-out').length,
    )
    expect(rising(left)).toBe(true)
  })
})
