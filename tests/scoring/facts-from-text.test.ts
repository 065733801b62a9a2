import { describe, expect, it } from 'vitest'
import { readTurn } from '#scoring/behaviours/read-turn.ts'
import { factsFromText } from '#scoring/facts-from-text.ts'
import { embed } from './behaviours/embed.ts'

const typed = (text: string) =>
  factsFromText([text]).map(({ number, unit, denied }) => ({ number, unit, denied }))

describe('factsFromText', () => {
  it.each([
    ['The licence costs 40 euros per seat per month.', 40, 'eur per month'],
    ['A rollout takes six weeks.', 6, 'weeks'],
    ['The no-show rate fell by 18 percent.', 18, '%'],
    ['It costs £46,000 a year.', 46_000, 'gbp per year'],
  ])('types the number of “%s”', (text, number, unit) => {
    expect(typed(text)).toContainEqual({ number, unit, denied: undefined })
  })

  it('leaves bounds, ranges and what is only about so much untyped', () => {
    for (const text of [
      'Support answers within four hours.',
      'It takes six to eight weeks.',
      'It takes about six hours.',
    ]) {
      expect(typed(text)).toEqual([{ number: undefined, unit: undefined, denied: undefined }])
    }
  })

  it.each([
    ['It does not consolidate a group.', 'It consolidate a group.'],
    ['There is no SOC 1 report yet.', 'There is SOC 1 report yet.'],
    ['The price is the same for all. We cannot host in France.', 'We can host in France.'],
    ['Evenclose never writes into a ledger.', 'Evenclose writes into a ledger.'],
  ])('takes from “%s” what it denies', (text, denied) => {
    expect(factsFromText([text])[0]?.denied).toBe(denied)
  })

  const facts = factsFromText([
    'The licence costs 40 euros per seat per month.',
    'A rollout takes six weeks from contract to go-live.',
    'There is no SOC 1 report yet.',
    'It does not work offline without an internet connection.',
  ])
  it.each([
    ['It is 25 euros per seat per month.', 'mismatch'],
    ['The licence is 40 euros per seat per month.', 'supported'],
    ['The rollout takes two weeks from contract to go-live.', 'mismatch'],
    ['From contract to go-live it takes about six weeks.', 'supported'],
    ['Yes, we have a SOC 1 report.', 'mismatch'],
    ['It works offline without an internet connection.', 'mismatch'],
    ['It does not work offline without an internet connection.', 'supported'],
  ])('lets “%s” be read as %s', async (text, verdict) => {
    const { claims } = await readTurn({ n: 1, speaker: 'rep', text }, [], facts, [], embed)
    const verdicts = claims.map((claim) => claim.verdict)
    expect(verdicts).toEqual([verdict])
  })
})
