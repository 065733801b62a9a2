import type { LiveEvent, LiveState } from '#client/features/live/live-state.ts'
import type { ResumeView } from '#contract/socket.ts'
import type { TurnView } from '#contract/turn.ts'

const idOf = (n: number) => `0197a000-0000-7000-8000-${String(n).padStart(12, '0')}`

const turn = (n: number, more: Partial<TurnView>): TurnView => ({
  id: idOf(n),
  n,
  seq: n,
  speaker: 'buyer',
  speakerId: 'ruth',
  name: 'Ruth',
  addresseeIds: [],
  leaves: false,
  cause: 'reply',
  status: 'done',
  generation: 1,
  modality: 'text',
  voice: 'built-in',
  note: null,
  text: '',
  at: '2026-01-01T09:00:00.000Z',
  copiedFrom: null,
  ...more,
})

export const repTurn = (n: number, text = 'Why now?', id = idOf(n)) =>
  turn(n, { id, speaker: 'rep', speakerId: 'rep', name: 'Rep', voice: null, text })

export const reply = (n: number, generation = 1) => turn(n, { status: 'speaking', generation })

export const emptyState: LiveState = {
  turns: [],
  seq: 0,
  phase: 'live',
  floor: 'rep',
  exchangesDone: 0,
  outcome: null,
  scorecard: 'none',
  missed: false,
}

export const live = ({ phase, floor }: LiveState) => ({ phase, floor })

/** Words of the reply that is turn 2. */
export const delta = (offset: number, text: string, generation = 1): LiveEvent => ({
  type: 'delta',
  delta: { turnId: idOf(2), generation, offset, text },
})

export const done = (n: number, text: string, generation = 1): LiveEvent => ({
  type: 'done',
  turn: turn(n, { text, generation }),
  floor: { phase: 'live', floor: 'rep', exchangesDone: 1, outcome: null },
})

export const resumeOf = (
  words: { readonly offset: number; readonly text: string; readonly generation?: number },
  turns: readonly TurnView[] = [],
): ResumeView => ({
  phase: 'live',
  floor: 'buyer',
  exchangesDone: 0,
  outcome: null,
  seq: 2,
  turns: [...turns],
  speaking: { turnId: idOf(2), n: 2, generation: 1, voice: 'built-in', ...words },
  scorecard: 'none',
})
