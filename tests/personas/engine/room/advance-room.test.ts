import { advanceRoom } from '#personas/engine/room/advance-room.ts'
import { beginRoom } from '#personas/engine/room/begin-room.ts'
import { memberCast } from '#personas/engine/room/member-cast.ts'
import { shares } from '#personas/engine/room/overhear.ts'
import { effects } from '#personas/engine/effects.ts'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bronwen,
  everybody,
  lineAt,
  marek,
  playLines,
  roomCast,
  roomOf,
  roomWith,
  ruth,
  stateIn,
  type Line,
} from './rooms.ts'

const line: fc.Arbitrary<Line> = fc.record({
  to: fc.subarray([...everybody], { minLength: 1 }),
  codes: fc.subarray(Object.keys(effects), { maxLength: 3 }),
  near: fc.constantFrom(0, 0.8),
})
const talk = fc.array(line, { minLength: 1, maxLength: 26 })
const seed = fc.nat(500)

describe('a room', () => {
  it('comes to the same steps for the same seed and lines', () => {
    fc.assert(
      fc.property(seed, talk, (s, lines) => {
        const cast = roomCast(s)
        expect(playLines(cast, s, lines)).toEqual(playLines(cast, s, lines))
      }),
      { numRuns: 40 },
    )
  })

  it('is plain data: stored and read back it goes on as if it had never been away', () => {
    fc.assert(
      fc.property(seed, talk, (s, lines) => {
        const cast = roomCast(s)
        for (const { world } of playLines(cast, s, lines)) {
          expect(JSON.parse(JSON.stringify(world))).toEqual(world)
        }
      }),
      { numRuns: 20 },
    )
  })

  it('gives the floor to one or two, never to somebody who has left, and ends in time', () => {
    fc.assert(
      fc.property(seed, talk, (s, lines) => {
        const cast = roomCast(s)
        const steps = playLines(cast, s, lines)
        let present: readonly string[] = everybody
        for (const { world, directives } of steps) {
          expect([1, 2]).toContain(directives.length)
          for (const { buyer } of directives) expect(present).toContain(buyer)
          const going = directives.filter(({ leaves }) => leaves).map(({ buyer }) => buyer)
          present = present.filter((id) => !going.includes(id))
          expect(roomOf(world).present).toEqual(present)
          expect(directives.at(-1)?.outcome ?? null).toEqual(world.outcome)
          expect(directives.slice(0, -1).every(({ outcome }) => outcome === null)).toBe(true)
        }
        expect(steps.length).toBeLessThanOrEqual(cast.room.limits.exchanges)
        const last = steps.at(-1)?.world
        if (last && last.exchange >= cast.room.limits.exchanges) expect(last.outcome).not.toBeNull()
      }),
      { numRuns: 60 },
    )
  })

  it('has nobody say a concern or a fact that has not come out, or one that is not live', () => {
    fc.assert(
      fc.property(seed, talk, (s, lines) => {
        const cast = roomCast(s)
        for (const { world, directives, events } of playLines(cast, s, lines)) {
          for (const { buyer, act, then, objection, hiddenFact } of directives) {
            const { variant } = memberCast(cast, buyer)
            for (const part of [{ act, objection, hiddenFact }, then]) {
              if (part?.act === 'reveal') {
                expect(part.objection).toBe(variant.objection)
                expect(stateIn(world, buyer).objections[part.objection ?? '']?.disclosed).toBe(true)
              }
              if (part?.act === 'disclose') {
                expect(stateIn(world, buyer).hiddenFacts[part.hiddenFact ?? '']?.disclosed).toBe(true)
              }
            }
            if (act === 'tension') expect(events.some(({ type }) => type === 'tension-named')).toBe(true)
          }
          // And what came out is said in the same breath by whom it came from.
          for (const event of events) {
            if (event.type !== 'concern-disclosed' && event.type !== 'fact-disclosed') continue
            const said = directives.filter(({ buyer }) => buyer === event.buyer)
            const acts = said.flatMap(({ act, then }) => [act, then?.act])
            expect(acts.some((act) => act === 'reveal' || act === 'disclose')).toBe(true)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('moves whoever listens by a stated share of what it moves whoever is spoken to', () => {
    const cast = roomCast()
    const even = Object.fromEntries(everybody.map((id) => [id, { trust: 0.4, mover: true }]))
    const world = roomWith(cast, even)
    const gained = (to: readonly string[], id: string) => {
      const { events } = advanceRoom(cast, world, lineAt(2, { to, codes: ['costly_truth'] }), to)
      return events
        .filter((event) => event.type === 'trust-moved' && event.buyer === id)
        .reduce((sum, event) => sum + (event.type === 'trust-moved' ? event.delta : 0), 0)
    }
    expect(gained([bronwen], marek) / gained([marek], marek)).toBeCloseTo(shares.listening, 5)
    expect(gained([bronwen], bronwen)).toBeGreaterThan(gained([ruth], bronwen))
  })

  it('lets a member go and goes on without them, and ends when the sponsor goes', () => {
    const cast = roomCast()
    const cross = { reactance: 1, patience: 0, engagement: 0, trust: 0 }
    const push = (to: string) => {
      for (let s = 1; s < 40; s += 1) {
        const world = roomWith(cast, { [to]: cross }, s)
        const step = advanceRoom(
          cast,
          { ...world, exchange: 5 },
          lineAt(12, { to: [to], codes: ['pressure'] }),
          [to],
        )
        if (step.events.some(({ type }) => type === 'left')) return step
      }
      throw new Error(`${to} never left`)
    }
    const without = push(marek)
    expect(without.world.outcome).toBeNull()
    expect(roomOf(without.world).present).toEqual([ruth, bronwen])
    expect(without.directives[0]).toMatchObject({ buyer: marek, leaves: true })
    const over = push(ruth)
    expect(over.world.outcome).toMatchObject({ kind: 'walked-out', byBuyer: ruth })
  })

  it('begins with every member drawn for themselves', () => {
    const movers = Array.from({ length: 60 }, (_, s) => beginRoom(roomCast(s), s).world.byBuyer)
    const pairs = new Set(movers.map((states) => everybody.map((id) => states[id]?.mover).join()))
    expect(pairs.size).toBeGreaterThanOrEqual(6)
  })
})
