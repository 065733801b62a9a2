import { clausesOf } from '#scoring/behaviours/clauses.ts'
import { embedOnce } from '#scoring/behaviours/embed-once.ts'
import { uptakeOf } from '#scoring/behaviours/uptake.ts'
import { wordWeightOf } from '#scoring/behaviours/word-weight.ts'
import { describe, expect, it } from 'vitest'
import { embed } from './embed.ts'

const weight = wordWeightOf({ texts: 1_000, least: 4, counts: 'week 120 team 90 price 80' })

async function uptake(theirs: string, ours: string): Promise<number> {
  const clauses = clausesOf(ours).map(({ text }) => text)
  const vectorOf = await embedOnce(embed, [theirs, ...clauses])
  const input = { theirs, ours, clauses, theirVector: vectorOf(theirs), clauseVectors: clauses.map(vectorOf) }
  return uptakeOf(input, weight)
}

const theirs = 'Three of my nurses spend their Fridays copying referrals by hand.'

describe('uptakeOf', () => {
  it('is high where the turn builds on what was said and low where it would fit anybody', async () => {
    const builds = await uptake(
      theirs,
      'What happens to the patients on Fridays while three nurses are copying referrals?',
    )
    const generic = await uptake(theirs, 'That sounds really hard, I understand.')
    const bare = await uptake(theirs, 'Okay.')
    expect(builds).toBeGreaterThan(0.6)
    expect(generic).toBeLessThan(0.4)
    expect(bare).toBeLessThan(generic + 0.01)
  })

  it('does not rise with words that have nothing to do with it', async () => {
    const plain = await uptake(theirs, 'So three nurses lose every Friday to referrals.')
    const padded = await uptake(
      theirs,
      'So three nurses lose every Friday to referrals. The weather has been good lately. I had a pleasant trip here. We can talk about many things.',
    )
    expect(padded).toBeLessThanOrEqual(plain)
  })
})
