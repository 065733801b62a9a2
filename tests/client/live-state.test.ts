import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  nextN,
  nextState,
  speakingTurn,
  type LiveEvent,
  type LiveState,
} from '#client/features/live/live-state.ts'
import { delta, done, emptyState, live, repTurn, reply, resumeOf } from './live-fixture.ts'

const after = (events: readonly LiveEvent[], from: LiveState = emptyState) => events.reduce(nextState, from)
const textOf = (state: LiveState, n = 2) => state.turns.find((turn) => turn.n === n)?.text

describe('a live roleplay as one window knows it', () => {
  it('grows a reply by its words and ends with the words of the log', () => {
    const state = after([
      { type: 'committed', turn: repTurn(1) },
      { type: 'started', turn: reply(2) },
      delta(0, 'Not '),
      delta(4, 'now.'),
    ])
    expect(textOf(state)).toBe('Not now.')
    expect(state.floor).toBe('buyer')
    expect(textOf(nextState(state, done(2, 'Not now.')))).toBe('Not now.')
  })

  it('takes words that come twice or overlap once', () => {
    const state = after([
      { type: 'started', turn: reply(2) },
      delta(0, 'Not '),
      delta(0, 'Not '),
      delta(2, 't now'),
      delta(7, '.'),
    ])
    expect(textOf(state)).toBe('Not now.')
    expect(state.missed).toBe(false)
  })

  it('asks for a resume where words are missing, and keeps what it has', () => {
    const state = after([{ type: 'started', turn: reply(2) }, delta(0, 'Not '), delta(9, 'later')])
    expect(state.missed).toBe(true)
    expect(textOf(state)).toBe('Not ')
    const whole = nextState(state, { type: 'resumed', view: resumeOf({ offset: 4, text: 'now, later' }) })
    expect(textOf(whole)).toBe('Not now, later')
    expect(whole.missed).toBe(false)
  })

  it('asks for a resume where the reply itself was never seen', () => {
    expect(nextState(emptyState, delta(0, 'Not ')).missed).toBe(true)
  })

  it('drops the words of an older generation and starts a newer one over', () => {
    const first = after([{ type: 'started', turn: reply(2) }, delta(0, 'Not now, I ')])
    const second = nextState(first, delta(0, 'Who ', 2))
    expect(textOf(second)).toBe('Who ')
    expect(textOf(nextState(second, delta(11, 'think', 1)))).toBe('Who ')
    expect(speakingTurn(second)?.generation).toBe(2)
  })

  it('does not speak on after a reply is finished', () => {
    const state = after([{ type: 'started', turn: reply(2) }, delta(0, 'Not '), done(2, 'Not now.')])
    expect(nextState(state, delta(4, 'now.'))).toBe(state)
    expect(nextState(state, { type: 'started', turn: reply(2) })).toBe(state)
  })

  it('keeps the floor of the rep where their own turn is told of once more', () => {
    const state = after([
      { type: 'committed', turn: repTurn(1) },
      { type: 'started', turn: reply(2) },
      done(2, 'No.'),
    ])
    expect(nextState(state, { type: 'committed', turn: repTurn(1) }).floor).toBe('rep')
  })

  it('numbers the next turn after the last one known', () => {
    expect(nextN(emptyState)).toBe(1)
    expect(nextN(after([{ type: 'committed', turn: repTurn(1) }]))).toBe(2)
  })

  it('ends with the same words however they were cut, doubled and mixed up, once it is resumed and done', () => {
    const words = 'It was settled seven weeks ago, and no, I do not see him saying yes. 🙂'
    const cuts = fc.array(
      fc.record({
        at: fc.nat(words.length - 1),
        length: fc.integer({ min: 1, max: 12 }),
        generation: fc.constantFrom(1, 1, 2),
      }),
      { maxLength: 30 },
    )
    fc.assert(
      fc.property(cuts, fc.boolean(), (pieces, resume) => {
        let state = after([
          { type: 'committed', turn: repTurn(1) },
          { type: 'started', turn: reply(2) },
        ])
        for (const { at, length, generation } of pieces) {
          state = nextState(state, delta(at, words.slice(at, at + length), generation))
          // Whatever came, what is on screen is a beginning of what was said.
          expect(words.startsWith(textOf(state) ?? '')).toBe(true)
        }
        const last = speakingTurn(state)?.generation ?? 1
        if (resume) {
          const held = textOf(state)?.length ?? 0
          const view = resumeOf({ offset: held, text: words.slice(held), generation: last })
          expect(textOf(nextState(state, { type: 'resumed', view }))).toBe(words)
        }
        const ended = nextState(state, done(2, words, last))
        expect(textOf(ended)).toBe(words)
        expect(ended.turns).toHaveLength(2)
        expect(live(ended)).toEqual({ phase: 'live', floor: 'rep' })
      }),
    )
  })
})
