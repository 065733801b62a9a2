import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { transition, type RoleplayEvent, type RoleplayState } from '#server/roleplay/machine.ts'

const outcome = { kind: 'walked-out', byBuyer: 'dana', terms: null, exit: 'hard-no' } as const
const repFloor = { phase: 'live', floor: 'rep', last: null, nextN: 1 } as const
const working = { phase: 'live', floor: 'buyer', speaking: null, nextN: 2 } as const
const speaking = {
  phase: 'live',
  floor: 'buyer',
  speaking: { turnId: 'b1', generation: 1 },
  nextN: 3,
} as const
const interrupted = {
  phase: 'live',
  floor: 'rep',
  last: { turnId: 'b1', speaker: 'buyer', interrupted: true, generation: 1 },
  nextN: 3,
} as const
const ended = { phase: 'ended', outcome } as const

describe('transition', () => {
  it('gives the floor to the buyer when the rep has spoken', () => {
    expect(transition(repFloor, { type: 'rep-spoke', turnId: 'r1', n: 1 })).toEqual({
      ok: true,
      state: working,
      effects: [{ type: 'work-out-reply', turnId: 'r1' }],
    })
  })

  it('returns the floor to the rep when the reply is finished', () => {
    expect(transition(speaking, { type: 'reply-finished', status: 'interrupted', outcome: null })).toEqual({
      ok: true,
      state: interrupted,
      effects: [],
    })
  })

  it('ends and asks for a score when the reply carried an outcome', () => {
    expect(transition(speaking, { type: 'reply-finished', status: 'done', outcome })).toEqual({
      ok: true,
      state: ended,
      effects: [{ type: 'score' }],
    })
  })

  it('raises the generation when an interrupted reply is asked for again', () => {
    expect(transition(interrupted, { type: 'reply-requested-again', turnId: 'b1' })).toEqual({
      ok: true,
      state: { ...speaking, speaking: { turnId: 'b1', generation: 2 } },
      effects: [{ type: 'speak', turnId: 'b1', generation: 2 }],
    })
  })

  it('stops the reply and scores when the rep ends while the buyer speaks', () => {
    const answer = transition(speaking, { type: 'rep-ended', outcome })
    expect(answer.ok && answer.effects).toEqual([{ type: 'stop-speaking' }, { type: 'score' }])
  })

  it.each<[string, RoleplayState, RoleplayEvent, string]>([
    ['a turn with a stale number', repFloor, { type: 'rep-spoke', turnId: 'r1', n: 7 }, 'turn/out_of_order'],
    [
      'a turn while the buyer works out a reply',
      working,
      { type: 'rep-spoke', turnId: 'r2', n: 2 },
      'turn/not_your_floor',
    ],
    ['a turn after the end', ended, { type: 'rep-spoke', turnId: 'r2', n: 4 }, 'roleplay/not_live'],
    ['a second end', ended, { type: 'rep-ended', outcome }, 'roleplay/not_live'],
    ['a second start', repFloor, { type: 'started', opening: null, nextN: 1 }, 'roleplay/conflict'],
    [
      'again for another turn',
      interrupted,
      { type: 'reply-requested-again', turnId: 'b0' },
      'turn/nothing_to_regenerate',
    ],
    [
      'again with nothing interrupted',
      repFloor,
      { type: 'reply-requested-again', turnId: 'b1' },
      'turn/nothing_to_regenerate',
    ],
    ['a reply on the floor of the rep', repFloor, { type: 'reply-began', turnId: 'b1' }, 'turn/out_of_order'],
  ])('refuses %s', (_, state, event, code) => {
    expect(transition(state, event)).toEqual({ ok: false, code })
  })

  it('ignores a stop when nobody speaks', () => {
    expect(transition(repFloor, { type: 'stop-requested' })).toEqual({
      ok: true,
      state: repFloor,
      effects: [],
    })
  })

  it('never leaves the end and never counts backwards, whatever happens', () => {
    const event = fc.oneof(
      fc.record({
        type: fc.constant('rep-spoke' as const),
        turnId: fc.constantFrom('a', 'b'),
        n: fc.integer({ min: 1, max: 6 }),
      }),
      fc.record({ type: fc.constant('reply-began' as const), turnId: fc.constantFrom('c', 'd') }),
      fc.record({
        type: fc.constant('reply-finished' as const),
        status: fc.constantFrom('done' as const, 'interrupted' as const),
        outcome: fc.option(fc.constant(outcome), { freq: 9 }),
      }),
      fc.record({ type: fc.constant('reply-requested-again' as const), turnId: fc.constantFrom('c', 'd') }),
      fc.record({ type: fc.constant('stop-requested' as const) }),
      fc.record({ type: fc.constant('rep-ended' as const), outcome: fc.constant(outcome) }),
    )
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        let state: RoleplayState = repFloor
        for (const happened of events) {
          const answer = transition(state, happened)
          if (!answer.ok) continue
          if (state.phase === 'ended') throw new Error('left the end')
          if (state.phase === 'live' && answer.state.phase === 'live') {
            expect(answer.state.nextN).toBeGreaterThanOrEqual(state.nextN)
          }
          state = answer.state
        }
      }),
    )
  })
})
