import { expect, it } from 'vitest'
import { countsOf, funnelOf, inFunnel, isInPart, readFunnelPart } from '#client/components/assigned/funnel.ts'
import type { AssignedRep } from '#contract/assignment.ts'

type Rep = Pick<AssignedRep, 'state' | 'overdue' | 'result'>
const fellShort = { outcome: 'not-passed' as const, by: 'scorer' as const, reasons: ['level' as const] }
const rep = (state: Rep['state'], more: Partial<Rep> = {}) =>
  inFunnel({ state, overdue: false, result: null, ...more })

it('counts everybody once by how far they are, and those past the date beside it', () => {
  const reps = [
    rep('upcoming'),
    rep('open'),
    rep('open', { overdue: true }),
    rep('open', { result: fellShort }),
    rep('submitted'),
    rep('done'),
    rep('done'),
    rep('failed', { overdue: true, result: fellShort }),
    rep('excused'),
  ]
  expect(Object.fromEntries(funnelOf(countsOf(reps)).map(({ part, count }) => [part, count]))).toEqual({
    assigned: 8,
    'not-started': 3,
    overdue: 2,
    progress: 1,
    waiting: 1,
    done: 2,
    'used-up': 1,
    excused: 1,
  })
  const ways = ['not-started', 'progress', 'waiting', 'done', 'used-up', 'excused'] as const
  for (const one of reps) expect(ways.filter((part) => isInPart(part, one))).toHaveLength(1)
})

it('leaves out the two parts that are rarely needed, and no other', () => {
  expect(funnelOf(countsOf([])).map(({ part }) => part)).toEqual([
    'assigned',
    'not-started',
    'overdue',
    'progress',
    'waiting',
    'done',
  ])
})

it('reads a part from an address, and nothing from what is none', () => {
  expect(readFunnelPart('overdue')).toBe('overdue')
  expect(readFunnelPart('late')).toBeUndefined()
  expect(readFunnelPart(1)).toBeUndefined()
})
