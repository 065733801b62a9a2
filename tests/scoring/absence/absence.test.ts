import { describe, expect, it, vi } from 'vitest'
import { driftOf } from '#scoring/absence/drift.ts'
import { swapsOf, type Spoken } from '#scoring/absence/swaps.ts'
import { unusedOf } from '#scoring/absence/unused.ts'
import { readTurn } from '#scoring/behaviours/read-turn.ts'
import { embed } from '../behaviours/embed.ts'

vi.setConfig({ testTimeout: 120_000 })

const line =
  'Last spring we paid for a system called Keystone, and Gareth spent four months of evenings on it. It never balanced.'
const stock =
  'I totally understand. Many of our customers felt the same way, and what they found was that it pays for itself.'
const theirs =
  'So Gareth gave four months of evenings to Keystone and it never balanced. Which evening do you think of first?'
const ones =
  'I sat beside a controller on the second night of a close and watched her look for one accrual for two hours.'

const buyer = (n: number, text = line): Spoken => ({ n, speaker: 'buyer', text })
async function rep(n: number, text: string, before: readonly Spoken[]): Promise<Spoken> {
  const turn = { n, speaker: 'rep' as const, text }
  return { ...turn, reading: await readTurn(turn, before, [], [], embed) }
}

describe('the two swaps', () => {
  it('finds that a line of stock could be said to anybody and by any colleague', async () => {
    const swaps = swapsOf(await rep(2, stock, [buyer(1)]), buyer(1))
    expect(swaps).toMatchObject({ turn: 2, anyColleague: true })
    expect(swaps.toAnybody).toBeGreaterThan(0.8)
  })

  it('finds this buyer in a reply that takes up their words', async () => {
    const swaps = swapsOf(await rep(2, theirs, [buyer(1)]), buyer(1))
    expect(swaps.toAnybody).toBeLessThan(0.2)
  })

  it('finds the rep in what they have seen themselves', async () => {
    expect(swapsOf(await rep(2, ones, [buyer(1)]), buyer(1)).anyColleague).toBe(false)
  })

  it('asks of a question only whom it could be put to, and of a first turn neither', async () => {
    const asked = await rep(2, 'Which evening do you think of first?', [buyer(1)])
    expect(swapsOf(asked, buyer(1)).anyColleague).toBeNull()
    expect(swapsOf(await rep(1, stock, []), null).toAnybody).toBeNull()
    expect(swapsOf({ n: 2, speaker: 'rep', text: stock }, buyer(1))).toEqual({
      turn: 2,
      toAnybody: null,
      anyColleague: null,
    })
  })
})

describe('what of the buyer’s words lay unused', () => {
  it('shows their clauses verbatim, and none that a reply took up', () => {
    const unused = unusedOf(line, [stock])
    expect(unused.length).toBeGreaterThan(0)
    for (const clause of unused) expect(line).toContain(clause)
    expect(unused.join(' ')).toContain('Gareth')
    expect(unusedOf(line, [stock, line])).toEqual([])
    expect(unusedOf('Yes. Fine.', [stock])).toEqual([])
  })
})

describe('where the buyer drifted', () => {
  const course = (...engagement: number[]) =>
    engagement.map((value, index) => ({ turn: index * 2, engagement: value }))

  it('names the turn of the largest fall whose reply would have fitted anyone', async () => {
    const first = [buyer(1), await rep(2, theirs, [buyer(1)])]
    const turns = [...first, buyer(3), await rep(4, stock, [...first, buyer(3)])]
    expect(driftOf(turns, course(0.8, 0.72, 0.61))).toMatchObject({
      turn: 4,
      from: 0.72,
      to: 0.61,
      heard: { turn: 3, quote: line },
      swaps: { anyColleague: true },
    })
    const drift = driftOf(turns, course(0.8, 0.72, 0.61))
    expect(stock).toContain(drift?.quote)
    // Taken up in an earlier turn is not taken up in this one.
    expect(drift?.unused.length).toBeGreaterThan(0)
  })

  it('names none where attention was kept, fell a little, or fell at a reply to this buyer', async () => {
    const said = [buyer(1), await rep(2, stock, [buyer(1)])]
    expect(driftOf(said, course(0.8, 0.75))).toBeNull()
    expect(driftOf(said, course(0.6, 0.58))).toBeNull()
    expect(driftOf([buyer(1), await rep(2, theirs, [buyer(1)])], course(0.6, 0.5))).toBeNull()
    expect(driftOf(said, [])).toBeNull()
    expect(driftOf([], course(0.8, 0.4))).toBeNull()
  })
})
