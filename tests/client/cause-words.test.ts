import { expect, it } from 'vitest'
import type { CauseView } from '#contract/cause.ts'
import { findingOf } from '../../client/src/features/causes/cause-words.ts'

type Result = NonNullable<CauseView['result']>
const retakes = (done: readonly boolean[]): CauseView['retakes'] =>
  done.map((one, index) => ({ n: index + 1, condition: 'same', line: '', text: '', done: one }))
const counts = { same: { done: 1, of: 3 }, sheet: { done: 2, of: 2 }, low: { done: 0, of: 2 } }
const result = (more: Partial<Result>): Result => ({
  open: false,
  enough: true,
  cause: 'not-learned-yet',
  counts,
  ...more,
})
const seven = retakes([false, false, false, true, true, true, true])

it.each([
  [result({ cause: 'missing-information' }), seven, 'With the fact card 2 of 2, without it 1 of 5'],
  [
    result({ cause: 'fear', counts: { ...counts, low: { done: 2, of: 2 } } }),
    seven,
    'With nothing at stake 2 of 2, otherwise 3 of 5',
  ],
  [result({}), seven, 'Of the first 3 retakes 0 did it, of the last 4 4'],
  [result({ cause: 'limiting-belief' }), retakes([false, false]), '0 of 2, whatever was changed'],
  [result({ open: true }), seven, 'No difference stands out: 4 of 7 did it'],
  [result({ enough: false }), retakes([true, false]), 'Stopped after 2: 1 of 2 did it'],
  [result({ enough: false }), [], 'Stopped before the first retake'],
])('says what happened in counts', (of, made, finding) => {
  expect(findingOf({ result: of, retakes: made })).toBe(finding)
})
