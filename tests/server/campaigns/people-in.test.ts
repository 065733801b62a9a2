import { expect, it } from 'vitest'
import type { AttemptResult, RepState, Stage } from '#contract/assignment.ts'
import { stageOf } from '#server/campaigns/people-in.ts'

const failedOnce: AttemptResult = { outcome: 'not-passed', by: 'scorer', reasons: ['level'] }
const rows: readonly (readonly [readonly RepState[], Stage])[] = [
  [['open', 'upcoming'], 'not-started'],
  [['done', 'upcoming'], 'progress'],
  [['done', 'submitted', 'open'], 'waiting'],
  [['done', 'failed', 'upcoming'], 'used-up'],
  [['done', 'excused'], 'done'],
  [['excused', 'excused'], 'excused'],
]

it.each(rows)('calls %j %s', (states, stage) => {
  expect(stageOf(states.map((state) => ({ state, result: null })))).toBe(stage)
})

it('has begun who has submitted an attempt that can be tried again', () => {
  expect(stageOf([{ state: 'open', result: failedOnce }])).toBe('progress')
})
