import { claimsOf } from '#scoring/behaviours/claims.ts'
import { clausesOf } from '#scoring/behaviours/clauses.ts'
import { wordsOf } from '#scoring/behaviours/clean-text.ts'
import { embedOnce } from '#scoring/behaviours/embed-once.ts'
import { quantitiesOf } from '#scoring/behaviours/quantities.ts'
import type { Claim } from '#scoring/behaviours/reading.ts'
import { describe, expect, it } from 'vitest'
import { cases, facts } from './claims-cases.ts'
import { embed } from './embed.ts'

const read = async (rep: string, buyer = ''): Promise<readonly Claim[]> => {
  const clauses = clausesOf(rep)
  const vectorOf = await embedOnce(embed, [
    ...clauses.map(({ text }) => text),
    ...facts.flatMap(({ text, denied }) => (denied === undefined ? [text] : [text, denied])),
  ])
  return claimsOf(
    clauses.map(({ text }) => ({ quote: text, text, vector: vectorOf(text), asserts: false })),
    facts,
    facts.map(({ text, denied }) => ({
      text: vectorOf(text),
      denied: denied === undefined ? null : vectorOf(denied),
    })),
    { quantities: quantitiesOf(buyer), words: new Set(wordsOf(buyer)) },
  )
}

describe('claimsOf', () => {
  it.each(cases)('reads "$rep" as $is', async ({ rep, buyer, is, fact }) => {
    const claims = await read(rep, buyer)
    const main =
      claims.find(({ verdict }) => verdict === 'mismatch') ??
      claims.find(({ verdict }) => verdict === 'supported') ??
      claims[0]
    expect(main?.verdict ?? 'nothing').toBe(is)
    expect(fact === undefined || main?.factId === fact).toBe(true)
  })

  it('says for a mismatch what the sheet says instead', async () => {
    const [claim] = await read('The notice period is two weeks.')
    expect(claim?.detail).toBe('The contract can be ended with 3 months notice')
  })
})
