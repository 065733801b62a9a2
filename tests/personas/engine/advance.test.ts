import { advance } from '#personas/engine/advance.ts'
import { begin } from '#personas/engine/begin.ts'
import { hazardOf } from '#personas/engine/exit.ts'
import { logOdds, probability } from '#personas/engine/odds.ts'
import type { EngineEvent, World } from '#personas/engine/state.ts'
import type { Cast } from '#personas/schema.ts'
import { behaviourCodes } from '#scoring/behaviours/codes.ts'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyCast, buyerOf, casts, heard, liveObjection, worldWith } from './turns.ts'

const someCast = fc.constantFrom(...casts)
const someTurn = fc.record({
  codes: fc.uniqueArray(fc.constantFrom(...behaviourCodes), { maxLength: 6 }),
  confidence: fc.double({ min: 0.3, max: 1, noNaN: true }),
  uptake: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  words: fc.integer({ min: 1, max: 300 }),
  times: fc.integer({ min: 0, max: 4 }),
  live: fc.double({ min: 0, max: 1, noNaN: true }),
})
type Turn = typeof someTurn extends fc.Arbitrary<infer T> ? T : never

const asHeard = (cast: Cast, turn: number, given: Turn) =>
  heard(turn, [], {
    behaviours: given.codes.map((code) => ({ code, confidence: given.confidence, quote: 'said' })),
    uptake: given.uptake,
    words: given.words,
    repeatOf: given.times > 0 ? { turn: 2, times: given.times } : null,
    anchors: [{ id: `objection/${cast.variant.objection}`, similarity: given.live }],
  })

/** Plays until the buyer is gone or the turns are, and calls `look` after each. */
function playOut(
  cast: Cast,
  seed: number,
  turns: readonly Turn[],
  look: (before: World, after: World, events: readonly EngineEvent[]) => void,
) {
  let { world } = begin(cast, seed)
  for (const [index, turn] of turns.entries()) {
    if (world.outcome) return
    const step = advance(cast, world, asHeard(cast, 2 * index + 2, turn))
    look(world, step.world, step.events)
    world = step.world
  }
}

describe('advance', () => {
  it('makes the same step of the same turn and leaves the world before it as it was', () => {
    fc.assert(
      fc.property(someCast, fc.nat(), someTurn, (cast, seed, turn) => {
        const { world } = begin(cast, seed)
        const kept = structuredClone(world)
        const said = asHeard(cast, 2, turn)
        expect(advance(cast, world, said)).toEqual(advance(cast, world, said))
        expect(world).toEqual(kept)
      }),
      { numRuns: 60 },
    )
  })

  it('keeps every number within its bounds and moves trust by .15 a turn at most', () => {
    fc.assert(
      fc.property(someCast, fc.nat(), fc.array(someTurn, { maxLength: 16 }), (cast, seed, turns) => {
        playOut(cast, seed, turns, (before, after) => {
          const [was, is] = [buyerOf(cast, before), buyerOf(cast, after)]
          const units = [is.trust, is.reactance, is.patience, is.engagement, is.commit]
          units.push(...Object.values(is.objections).map((objection) => objection.heard))
          for (const unit of units) {
            expect(unit).toBeGreaterThanOrEqual(0)
            expect(unit).toBeLessThanOrEqual(1)
          }
          // Saying the same thing again costs trust beside what the codes may.
          const repeated = turns.some(({ times }) => times > 0) ? 0.08 : 0
          expect(Math.abs(is.trust - was.trust)).toBeLessThanOrEqual(0.15 + repeated + 1e-9)
          for (const { id, ceiling, start } of cast.persona.beliefs) {
            const most = Math.max(ceiling, start)
            expect(probability(is.beliefs[id] ?? 0)).toBeLessThanOrEqual(most + 1e-9)
          }
        })
      }),
      { numRuns: 60 },
    )
  })

  it('lets a concern out only where there is trust, a touch and a hearing', () => {
    fc.assert(
      fc.property(someCast, fc.nat(), fc.array(someTurn, { maxLength: 16 }), (cast, seed, turns) => {
        playOut(cast, seed, turns, (_before, after, events) => {
          for (const event of events) {
            if (event.type !== 'concern-disclosed') continue
            const objection = cast.persona.objections.find(({ id }) => id === event.objection)
            const state = buyerOf(cast, after)
            expect(event.objection).toBe(cast.variant.objection)
            expect(state.trust).toBeGreaterThanOrEqual(objection?.discloseAt ?? 1)
            // .6 where trust is just enough; what trust there is beyond makes up for half as much.
            const beyond = Math.max(0, state.trust - (objection?.discloseAt ?? 1))
            const least = Math.max(0.4, 0.6 - beyond / 2) - 1e-9
            expect(state.objections[event.objection]?.heard).toBeGreaterThanOrEqual(least)
          }
        })
      }),
      { numRuns: 60 },
    )
  })

  it('moves a holder much less than a mover by the same words', () => {
    const movedBy = (mover: boolean) => {
      const world = worldWith(anyCast, {
        mover,
        trust: 0.6,
        ...liveObjection(anyCast, { status: 'explored', heard: 1 }),
      })
      const step = advance(anyCast, world, heard(2, ['two_sided']))
      return buyerOf(anyCast, step.world).commit - buyerOf(anyCast, world).commit
    }
    expect(movedBy(true)).toBeGreaterThan(0)
    expect(movedBy(false)).toBeLessThan(movedBy(true) / 4)
  })

  it('weighs an argument by a quarter until its objection has been heard', () => {
    const belief = anyCast.persona.objections.find(({ id }) => id === anyCast.variant.objection)?.belief ?? ''
    const movedAt = (hearing: number) => {
      const given = liveObjection(anyCast, { status: 'surfaced', heard: hearing, raisedAt: 0 })
      const others = Object.fromEntries(
        Object.entries(given.objections).map(([id, one]) => [
          id,
          id === anyCast.variant.objection ? one : { ...one, raisedAt: null },
        ]),
      )
      const world = worldWith(anyCast, { mover: true, trust: 0.6, focus: given.focus, objections: others })
      const step = advance(anyCast, world, heard(2, ['proof_tied_to_need']))
      return (
        (buyerOf(anyCast, step.world).beliefs[belief] ?? 0) - (buyerOf(anyCast, world).beliefs[belief] ?? 0)
      )
    }
    expect(movedAt(0.1) / movedAt(0.9)).toBeCloseTo(0.25, 1)
  })

  it('halves belief with every time that the same point was made before', () => {
    const movedAfter = (times: number) => {
      const world = worldWith(anyCast, {
        mover: true,
        trust: 0.6,
        ...liveObjection(anyCast, { status: 'explored', heard: 1 }),
      })
      const repeatOf = times > 0 ? { turn: 2, times } : null
      const { events } = advance(anyCast, world, heard(8, ['two_sided'], { repeatOf }))
      return events
        .filter((event) => event.type === 'belief-moved')
        .reduce((sum, { delta }) => sum + delta, 0)
    }
    expect(movedAfter(1)).toBeLessThan(movedAfter(0) * 0.55)
    expect(movedAfter(2)).toBeLessThan(movedAfter(1) * 0.55)
    expect(movedAfter(2)).toBeGreaterThan(0)
  })

  it('costs trust beyond the bound of a turn when a claim is false, and says so', () => {
    const world = worldWith(anyCast, { trust: 0.6 })
    const claims = [{ quote: 'it is free', factId: 'price', verdict: 'mismatch' as const }]
    const step = advance(anyCast, world, heard(2, [], { claims }))
    expect(buyerOf(anyCast, step.world).trust).toBeCloseTo(0.35, 5)
    expect(step.directive.act).toBe('catch-error')
    expect(step.events.map(({ type }) => type)).toContain('fact-error-noticed')
  })

  it('refuses a turn after the end', () => {
    const { world } = begin(anyCast, 1)
    const over: World = { ...world, outcome: { kind: 'rep-ended', byBuyer: null, terms: null, exit: null } }
    expect(() => advance(anyCast, over, heard(2, []))).toThrow('running world')
  })
})

describe('how it ends', () => {
  /** On the step as written, with a holder who is best told that it does not fit. */
  const honest =
    casts.find(
      ({ scenario }) => scenario.difficulty === 2 && scenario.rightEnding.holder === 'disqualified',
    ) ?? anyCast
  const convinced = Object.fromEntries(
    anyCast.persona.beliefs.map(({ id, ceiling }) => [id, logOdds(ceiling)]),
  )

  it('says yes to a plain ask when convinced, with the terms', () => {
    const world = worldWith(anyCast, { beliefs: convinced, trust: 0.7 })
    const { world: after, directive } = advance(anyCast, world, heard(2, ['clean_ask']))
    expect(after.outcome).toMatchObject({ kind: 'commitment', terms: anyCast.scenario.commitment.terms })
    expect(directive).toMatchObject({ act: 'commit', then: null })
  })

  it('does not say yes to a plain ask when not', () => {
    const { world, directive } = advance(anyCast, worldWith(anyCast, {}), heard(2, ['clean_ask']))
    expect(world.outcome).toBeNull()
    expect(directive.act).toBe('decline-ask')
  })

  it('uses an honest no that was invited, where there is trust and no prospect', () => {
    const world = { ...worldWith(honest, { mover: false, trust: 0.7, focus: null }), exchange: 6 }
    const { world: after } = advance(honest, world, heard(14, ['invite_no']))
    expect(after.outcome?.kind).toBe('disqualified')
    const early = advance(honest, { ...world, exchange: 5 }, heard(12, ['invite_no']))
    expect(early.directive.act).toBe('answer-no-invited')
    const doubtful = heard(14, [], { behaviours: [{ code: 'invite_no', confidence: 0.5, quote: 'no' }] })
    expect(advance(honest, world, doubtful).world.outcome).toBeNull()
  })

  it('goes on after a costly truth until what lies beneath is out', () => {
    const endAfter = (disclosed: boolean) => {
      const said = liveObjection(honest, { disclosed, status: 'explored', raisedAt: 1, heard: 0.5 })
      const world = { ...worldWith(honest, { mover: false, trust: 0.7, ...said }), exchange: 11 }
      return advance(honest, world, heard(24, ['costly_truth'])).world.outcome?.kind
    }
    expect(endAfter(false)).toBeUndefined()
    expect(endAfter(true)).toBe('disqualified')
  })

  it('leaves nobody whom they trust and follow', () => {
    const left = Array.from({ length: 60 }, (_, seed) => {
      const at = { trust: 0.5, engagement: 0.8, reactance: 0.1, patience: 0.1 }
      const world = { ...worldWith(anyCast, at, seed), exchange: 14 }
      return advance(anyCast, world, heard(30, ['small_talk'])).world.outcome?.kind
    })
    expect(left).not.toContain('walked-out')
  })

  it('says what lies beneath with less hearing where trust is high, and where a no is wanted', () => {
    const said = liveObjection(anyCast, { status: 'surfaced', raisedAt: 1, heard: 0.45 })
    const actOf = (trust: number) => {
      const world = { ...worldWith(anyCast, { ...said, trust, focus: null }), exchange: 5 }
      return advance(anyCast, world, heard(12, ['invite_no'])).directive.act
    }
    expect(actOf(0.95)).toBe('reveal')
    expect(actOf(0.6)).not.toBe('reveal')
  })

  it('runs out of time at the limit of the scenario, half won or not', () => {
    const last = anyCast.scenario.limits.exchanges - 1
    const calm = { patience: 1, engagement: 1, trust: 0.9, reactance: 0 }
    const endOf = (state: Parameters<typeof worldWith>[1]) =>
      advance(
        anyCast,
        { ...worldWith(anyCast, { ...calm, ...state }), exchange: last },
        heard(50, ['small_talk']),
      ).world.outcome?.kind
    expect(endOf({})).toBe('time-limit')
    expect(endOf({ beliefs: convinced })).toBe('stalled')
  })

  it.each([
    [{ reactance: 1, patience: 0 }, 'hang-up'],
    [{ reactance: 0.6, patience: 0 }, 'hard-no'],
    [{ reactance: 0.1, patience: 0, engagement: 0.1 }, 'fade'],
    [{ reactance: 0.1, patience: 0, engagement: 0.9 }, 'not-now'],
  ] as const)('leaves by how it stands: %o as %s', (state, exit) => {
    const forms = Array.from({ length: 60 }, (_, seed) => {
      const world = { ...worldWith(anyCast, { trust: 0, ...state }, seed), exchange: 4 }
      return advance(anyCast, world, heard(10, [], { uptake: null })).world.outcome?.exit ?? null
    }).filter((form) => form !== null)
    expect(new Set(forms)).toEqual(new Set([exit]))
  })

  it('is nearer to leaving with less patience, more reactance, less trust', () => {
    const at = (state: Parameters<typeof worldWith>[1]) =>
      hazardOf(buyerOf(anyCast, worldWith(anyCast, state)))
    const base = at({ patience: 0.6, reactance: 0.3, trust: 0.4 })
    expect(at({ patience: 0.3, reactance: 0.3, trust: 0.4 })).toBeGreaterThan(base)
    expect(at({ patience: 0.6, reactance: 0.6, trust: 0.4 })).toBeGreaterThan(base)
    expect(at({ patience: 0.6, reactance: 0.3, trust: 0.2 })).toBeGreaterThan(base)
  })
})
