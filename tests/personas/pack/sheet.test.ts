import { describe, expect, it } from 'vitest'
import { fill } from '#personas/pack/slots.ts'
import { seenFacts, sheetOf } from '#personas/pack/sheet.ts'
import { packSchema } from '#personas/pack.ts'
import { factSchema } from '#personas/schema.ts'
import { readTurn } from '#scoring/behaviours/read-turn.ts'
import { embed } from '../../scoring/behaviours/embed.ts'
import { packs } from './packs.ts'

type Name = keyof typeof packs

async function verdictOf(name: Name, text: string, seen: readonly string[] = []) {
  const facts = [...sheetOf(packs[name]), ...seenFacts(seen)]
  const { claims } = await readTurn({ n: 1, speaker: 'rep', text }, [], facts, [], embed)
  const told = claims.find(({ verdict }) => verdict === 'mismatch') ?? claims[0]
  return [told?.verdict ?? 'nothing', told?.factId ?? null] as const
}
describe('what a rep says, set against the pack', () => {
  it.each<readonly [Name, string, string, string | null]>([
    ['software by seat', 'Quillbox costs 14 euros per seat a month.', 'supported', 'price'],
    ['software by seat', 'It costs fourteen euros per seat a month.', 'supported', 'price'],
    ['software by seat', 'Quillbox costs 9 euros per seat a month.', 'mismatch', 'price'],
    ['software by seat', 'It costs eleven euros per seat a month.', 'mismatch', 'price'],
    ['software by seat', 'There is a discount for signing early.', 'mismatch', 'price-rule'],
    ['software by seat', 'Quillbox can read handwriting.', 'mismatch', 'limit-2'],
    ['software by seat', 'It does not read handwriting.', 'supported', 'limit-2'],
    [
      'software by seat',
      'It takes 6 weeks from the order until the first list of renewals is right.',
      'mismatch',
      'time',
    ],
    ['software by seat', 'Teasel Logistics stopped 31 renewals in the first year.', 'supported', 'proof-1'],
    ['software by seat', 'Teasel Logistics stopped 80 renewals in the first year.', 'mismatch', 'proof-1'],
    ['a machine with maintenance', 'The Tarn 40 dryer costs £38,500 per machine.', 'supported', 'price'],
    ['a machine with maintenance', 'The Tarn 40 dryer costs £29,000 per machine.', 'mismatch', 'price'],
    [
      'a machine with maintenance',
      'It takes nine weeks from the order until it runs at full load.',
      'supported',
      'time',
    ],
    ['a service by day', 'Second Chair costs £980 per day.', 'supported', 'price'],
    ['a service by day', 'Second Chair costs £700 per day.', 'mismatch', 'price'],
    ['a service by day', 'Second Chair can train managers.', 'mismatch', 'limit-2'],
  ])('%s: “%s” is %s', async (name, text, verdict, fact) => {
    expect(await verdictOf(name, text)).toEqual([verdict, fact])
  })

  it('takes what the rep has seen themselves for a fact', async () => {
    const text = 'In Leeds I watched a clerk find eleven double contracts before lunch.'
    expect((await verdictOf('software by seat', text))[0]).not.toBe('supported')
    expect(await verdictOf('software by seat', text, [text])).toEqual(['supported', 'seen-1'])
  })
})

it.each([
  [46_000, 'GBP', '£46,000'],
  [0.4, 'EUR', '€0.40'],
  [38_500, 'USD', '$38,500'],
  [46_000, 'CHF', 'CHF 46,000'],
  [1_450.5, 'SEK', 'SEK 1,450.50'],
  [250_000, 'JPY', 'JPY 250,000'],
  [1.25, 'KWD', 'KWD 1.250'],
] as const)('writes %d of %s as %s', (amount, currency, written) => {
  const pack = packSchema.parse({ ...packs['software by seat'], price: { amount, currency, per: 'seat' } })
  const price = sheetOf(pack).find(({ id }) => id === 'price')
  expect(price).toMatchObject({ text: `Quillbox costs ${written} per seat.`, number: amount })
})

it('takes no currency that there is not', () => {
  const { price } = packs['software by seat']
  const read = packSchema.shape.price.safeParse({ ...price, currency: 'EURO' })
  expect(read.error?.issues).toMatchObject([
    { path: ['currency'], message: expect.stringMatching(/three letters/u) },
  ])
})

it.each([
  ['Quillbox costs CHF 14 per seat a month.', 'supported'],
  ['It costs 14 francs per seat a month.', 'supported'],
  ['Quillbox costs CHF 9 per seat a month.', 'mismatch'],
  ['It costs nine francs per seat a month.', 'mismatch'],
])('finds “%s” of a price in francs to be %s', async (text, verdict) => {
  const pack = packSchema.parse({
    ...packs['software by seat'],
    price: { ...packs['software by seat'].price, currency: 'CHF' },
  })
  const { claims } = await readTurn({ n: 1, speaker: 'rep', text }, [], sheetOf(pack), [], embed)
  expect(claims).toContainEqual(expect.objectContaining({ verdict, factId: 'price' }))
})

it('makes a sheet that a scenario may hold, of the smallest and of the largest pack', () => {
  const large = packSchema.parse({
    ...packs['software by seat'],
    limits: ['a one', 'a two', 'a three', 'a four'],
    proofs: ['A1', 'B2', 'C3', 'D4', 'E5'].map((customer) => ({ customer, text: 'Has it and keeps it.' })),
  })
  for (const pack of [large, ...Object.values(packs)]) {
    const facts = [...sheetOf(pack), ...seenFacts(['one that I saw', 'two that I saw', 'three that I saw'])]
    for (const fact of facts) expect(factSchema.safeParse(fact).error).toBeUndefined()
    expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length)
    // Three facts of what has happened between the firms before may come to it.
    expect(facts.length).toBeLessThanOrEqual(24 - 3)
  }
})

it('says a limit once, however its writer began the sentence', () => {
  const pack = { ...packs['software by seat'], limits: ['It does not read handwriting.'] }
  expect(sheetOf(pack).find(({ id }) => id === 'limit-1')).toMatchObject({
    text: 'It does not read handwriting.',
    denied: 'Quillbox can read handwriting.',
  })
})

it('fills slots, and says nothing where the pack has no words for one', () => {
  const pack = packs['a service by day']
  expect(fill('{offer} is {price}, {time}.', pack)).toBe('Second Chair is £980 per day, 5 weeks.')
  expect(fill('Ask {proof}.', pack)).toBeNull()
  expect(fill('“{echo}”, you said.', pack)).toBe('“{echo}”, you said.')
})
