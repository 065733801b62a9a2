import { describe, expect, it } from 'vitest'
import { driftOf, earlierPairs, recentPairs } from '#scoring/agreement/drift.ts'
import { numbers, simulatedPairs } from './simulated.ts'

const shapes = [
  { reps: 12, perRep: 0.4, block: 1 },
  { reps: 30, perRep: 0.4, block: 3 },
]
const needed = earlierPairs + recentPairs
const runs = 200

describe('the drift alarm', () => {
  it('says how many ratings it still waits for', () => {
    const pairs = simulatedPairs(numbers('few'), { n: needed - 1, reps: 10, perRep: 0 })
    expect(driftOf(pairs)).toEqual({ state: 'too-few', n: needed - 1, needed })
  })

  it('holds the newest ratings against those before', () => {
    const pairs = simulatedPairs(numbers('shape'), { n: 90, reps: 10, perRep: 0 }).map((pair, index) => ({
      ...pair,
      coach: 2 + (index % 3),
      scorer: 2 + (index % 3) + (index >= 60 ? 2 : index % 2),
    }))
    const drift = driftOf(pairs)
    expect(drift).toMatchObject({ state: 'drifting', recent: 2, earlier: 0.5, difference: 1.5 })
    if (drift.state === 'too-few') return
    expect(drift.interval[0]).toBeGreaterThan(1)
    expect(drift.interval[1]).toBeLessThan(2)
  })

  it('leaves alone a difference that changes no reading, however sure', () => {
    const pairs = simulatedPairs(numbers('small'), { n: 200, reps: 10, perRep: 0 }).map((pair, index) => ({
      ...pair,
      coach: 3,
      scorer: index >= 170 ? 3.2 : 3,
    }))
    expect(driftOf(pairs).state).toBe('steady')
  })

  it.each(shapes)(
    'rings for nothing in at most 5 of 100 runs of 200 ratings, $reps reps',
    { timeout: 300_000 },
    (shape) => {
      const next = numbers(`no change ${shape.reps}`)
      let rang = 0
      for (let run = 0; run < runs; run += 1)
        if (rings(simulatedPairs(next, { ...shape, n: needed + 200 }))) rang += 1
      console.log(`drift, ${shape.reps} reps: false alarms in ${rang} of ${runs} runs`)
      expect(rang / runs).toBeLessThanOrEqual(0.05)
    },
  )

  it.each(shapes)(
    'finds a scorer that moved by a level within 60 ratings in over 80 of 100 runs, $reps reps',
    { timeout: 300_000 },
    (shape) => {
      const next = numbers(`power ${shape.reps}`)
      let found = 0
      for (let run = 0; run < runs; run += 1) {
        const pairs = simulatedPairs(next, { ...shape, n: 180, shift: (index) => (index < 120 ? 0 : 1) })
        if (rings(pairs, 121)) found += 1
      }
      console.log(`drift, ${shape.reps} reps: a move of one level found in ${found} of ${runs} runs`)
      expect(found / runs).toBeGreaterThan(0.8)
    },
  )
})

/** Whether the alarm rang at any of the ratings from `from` on: it is looked at after each. */
function rings(pairs: ReturnType<typeof simulatedPairs>, from = needed): boolean {
  for (let n = from; n <= pairs.length; n += 1)
    if (driftOf(pairs.slice(0, n)).state === 'drifting') return true
  return false
}
