import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readTurn } from '#scoring/behaviours/read-turn.ts'
import { calledFor } from '#scoring/causes/called.ts'
import { isMet } from '#scoring/causes/met.ts'
import type { Drill } from '#scoring/drills/drill.ts'
import { dueAfter, isClimbed, isOpen } from '#scoring/drills/spacing.ts'
import { loadDrills } from '#server/drills/load.ts'
import { embed } from '#tests/scoring/behaviours/embed.ts'

const drills = loadDrills(fileURLToPath(new URL('../../..', import.meta.url)))

/** In how many of its wordings a reply is read as what the moment calls for. */
async function metIn({ criterion, lines }: Drill, text: string): Promise<number> {
  const called = calledFor(criterion)
  if (!called) throw new Error(criterion)
  let met = 0
  for (const line of lines) {
    const heard = { n: 1, speaker: 'buyer' as const, text: line }
    const reading = await readTurn({ n: 2, speaker: 'rep', text }, [heard], [], [], embed)
    if (isMet(reading, called)) met += 1
  }
  return met
}

describe('drills', () => {
  it('are read as they are meant: the strong answer does what its moment calls for, the weak one does not', async () => {
    const wrong: string[] = []
    for (const drill of drills) {
      const { id, lines, contrast } = drill
      const [strong, weak] = [await metIn(drill, contrast.strong), await metIn(drill, contrast.weak)]
      if (strong <= lines.length / 2 || weak >= lines.length / 2)
        wrong.push(`${id}: strong in ${strong}, weak in ${weak} of ${lines.length}`)
    }
    expect(wrong).toEqual([])
  })

  it('are there for all four arenas, and climb from rung to rung without a gap', () => {
    expect(new Set(drills.map(({ arena }) => arena)).size).toBe(4)
    const rungs = drills.flatMap(({ rung }) => rung ?? []).toSorted((a, b) => a - b)
    expect(rungs).toEqual(rungs.map((_, index) => index + 1))
    expect(new Set(drills.map(({ id }) => id)).size).toBe(drills.length)
  })
})

const day = 86_400_000
const well = (at: number) => ({ at: at * day, done: 2, of: 3 })
const missed = (at: number) => ({ at: at * day, done: 1, of: 3 })

it.each([
  ['never, before it was done', [], null],
  ['after 2 days', [well(0)], 2],
  ['after 2 days where it did not go well', [missed(0)], 2],
  ['after 7 days the second time', [well(0), well(2)], 9],
  ['after 21 days from the third time on', [well(0), well(2), well(9), well(30)], 51],
  ['after 2 days again once it did not go well', [well(0), well(2), missed(9)], 11],
  ['from the start again after that', [well(0), missed(2), well(4)], 6],
])('comes back %s', (_, finished, due) => {
  expect(dueAfter(finished)).toBe(due === null ? null : due * day)
})

it('opens a rung once the one before was done well', () => {
  expect([isOpen(1, new Set()), isOpen(2, new Set()), isOpen(2, new Set([1]))]).toEqual([true, false, true])
  expect([isClimbed([missed(0)]), isClimbed([missed(0), well(1)])]).toEqual([false, true])
})
