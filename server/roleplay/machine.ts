import type { ErrorCode } from '#contract/error-codes.ts'
import type { Outcome } from '#personas/engine/state.ts'

/**
 * Where a roleplay stands. `live` with the floor at the buyer has two halves: the reply is being worked out
 * (`speaking` null) or spoken. A process that dies leaves one of these behind, and both can be taken up again.
 */
export type RoleplayState =
  | { readonly phase: 'briefing' }
  | { readonly phase: 'live'; readonly floor: 'rep'; readonly last: LastTurn | null; readonly nextN: number }
  | {
      readonly phase: 'live'
      readonly floor: 'buyer'
      readonly speaking: Speaking | null
      readonly nextN: number
    }
  | { readonly phase: 'paused' | 'abandoned' | 'failed' }
  | { readonly phase: 'ended'; readonly outcome: Outcome }

export type LastTurn = {
  readonly turnId: string
  readonly speaker: 'rep' | 'buyer'
  readonly interrupted: boolean
  readonly generation: number
}
export type Speaking = { readonly turnId: string; readonly generation: number }

/** What happened, in past tense. */
export type RoleplayEvent =
  | { readonly type: 'started'; readonly opening: LastTurn | null; readonly nextN: number }
  | { readonly type: 'rep-spoke'; readonly turnId: string; readonly n: number }
  | { readonly type: 'reply-began'; readonly turnId: string }
  | {
      readonly type: 'reply-finished'
      readonly status: 'done' | 'interrupted'
      readonly outcome: Outcome | null
    }
  | { readonly type: 'reply-requested-again'; readonly turnId: string }
  | { readonly type: 'stop-requested' }
  | { readonly type: 'rep-ended'; readonly outcome: Outcome }

/** What has to be done because of it; data, so that a test can read it. */
export type Effect =
  | { readonly type: 'work-out-reply'; readonly turnId: string }
  | { readonly type: 'speak'; readonly turnId: string; readonly generation: number }
  | { readonly type: 'stop-speaking' }
  | { readonly type: 'score' }

export type Transition =
  | { readonly ok: true; readonly state: RoleplayState; readonly effects: readonly Effect[] }
  | { readonly ok: false; readonly code: ErrorCode }

const refuse = (code: ErrorCode): Transition => ({ ok: false, code })
const move = (state: RoleplayState, ...effects: Effect[]): Transition => ({ ok: true, state, effects })

/**
 * The next state and its effects, or a refusal that the client sees. Pure; an event that does not belong
 * to the current state changes nothing.
 */
export function transition(state: RoleplayState, event: RoleplayEvent): Transition {
  if (event.type === 'started') {
    if (state.phase !== 'briefing') return refuse('roleplay/conflict')
    return move({ phase: 'live', floor: 'rep', last: event.opening, nextN: event.nextN })
  }
  if (state.phase !== 'live') return refuse('roleplay/not_live')
  switch (event.type) {
    case 'rep-spoke':
      if (event.n !== state.nextN) return refuse('turn/out_of_order')
      if (state.floor !== 'rep') return refuse('turn/not_your_floor')
      return move(
        { phase: 'live', floor: 'buyer', speaking: null, nextN: state.nextN + 1 },
        { type: 'work-out-reply', turnId: event.turnId },
      )
    case 'reply-began':
      if (state.floor !== 'buyer' || state.speaking) return refuse('turn/out_of_order')
      return move(
        {
          phase: 'live',
          floor: 'buyer',
          speaking: { turnId: event.turnId, generation: 1 },
          nextN: state.nextN + 1,
        },
        { type: 'speak', turnId: event.turnId, generation: 1 },
      )
    case 'reply-finished': {
      if (state.floor !== 'buyer' || !state.speaking) return refuse('turn/out_of_order')
      if (event.outcome) return move({ phase: 'ended', outcome: event.outcome }, { type: 'score' })
      const last: LastTurn = {
        ...state.speaking,
        speaker: 'buyer',
        interrupted: event.status === 'interrupted',
      }
      return move({ phase: 'live', floor: 'rep', last, nextN: state.nextN })
    }
    case 'reply-requested-again': {
      if (state.floor !== 'rep') return refuse('turn/not_your_floor')
      const { last } = state
      if (!last?.interrupted || last.turnId !== event.turnId) return refuse('turn/nothing_to_regenerate')
      const speaking = { turnId: last.turnId, generation: last.generation + 1 }
      return move(
        { phase: 'live', floor: 'buyer', speaking, nextN: state.nextN },
        { type: 'speak', ...speaking },
      )
    }
    case 'stop-requested':
      // Asked for after the last word or twice: nothing to stop, and nothing wrong.
      if (state.floor !== 'buyer') return move(state)
      return move(state, { type: 'stop-speaking' })
    case 'rep-ended': {
      const ended: RoleplayState = { phase: 'ended', outcome: event.outcome }
      return state.floor === 'buyer'
        ? move(ended, { type: 'stop-speaking' }, { type: 'score' })
        : move(ended, { type: 'score' })
    }
  }
}
