import { readTurn } from '#scoring/behaviours/read-turn.ts'
import type { Fact } from '#scoring/behaviours/reading.ts'
import { describe, expect, it } from 'vitest'
import { embed } from './embed.ts'

const close: readonly Fact[] = [
  {
    id: 'price',
    subject: 'yearly price',
    text: 'Evenclose costs £46,000 a year for a finance team of up to twenty people.',
    number: 46_000,
    unit: 'GBP per year',
  },
  {
    id: 'weeks',
    subject: 'time to the first close',
    text: 'From signed order to the first month closed with it takes eight weeks.',
    number: 8,
    unit: 'weeks',
  },
  {
    id: 'controller',
    subject: 'hours of the controller',
    text: 'The controller is needed for 12 hours in the eight weeks, and two people of the close for a day.',
    number: 12,
    unit: 'hours',
  },
]
const teachers: readonly Fact[] = [
  {
    id: 'term',
    subject: 'shortest contract',
    text: 'The shortest contract is 24 months, and there is no break in it.',
    number: 24,
    unit: 'months',
    denied: 'The contract can be ended before two years.',
  },
  {
    id: 'promised',
    subject: 'a shorter contract',
    text: 'Nobody gets a shorter contract, because the supply teachers are promised their hours for two school years.',
    denied: 'We can make the contract shorter for you.',
  },
  {
    id: 'office-hours',
    subject: 'hours of a school office in the first month',
    text: 'Each school office gives about 3 hours in the first month.',
    number: 3,
    unit: 'hours',
  },
]
const bridges: readonly Fact[] = [
  {
    id: 'pension',
    subject: 'pension',
    text: "Voussoir pays 9 per cent of salary into a pension pot; it is not a pension for life like the council's, and it is worth less.",
    number: 9,
    unit: 'per cent',
    denied: 'Our pension is as good as the council pension.',
  },
]
const jars: readonly Fact[] = [
  {
    id: 'cost',
    subject: 'cost price',
    text: 'A jar costs the co-operative £2.05, the same until the end of next January.',
    number: 2.05,
    unit: 'GBP per jar',
  },
  {
    id: 'no-promotion',
    subject: 'promotions and listing money',
    text: 'Fellgate pays for no promotion and no listing; there is no money for it in the price.',
    denied: 'Fellgate can pay for a half-price promotion or for the listing.',
  },
]
const floor: readonly Fact[] = [
  {
    id: 'jobs-shift',
    subject: 'jobs on the late shift',
    text: 'Of the 38 picking jobs on the late shift 14 go within eighteen months; 24 stay.',
    number: 14,
    unit: 'jobs',
  },
]

const verdicts = async (facts: readonly Fact[], rep: string, buyer = 'Go on, then.') => {
  const context = [{ n: 1, speaker: 'buyer' as const, text: buyer }]
  const { claims } = await readTurn({ n: 2, speaker: 'rep', text: rep }, context, facts, [], embed)
  return claims.map(({ verdict }) => verdict)
}

describe('whose figure it is', () => {
  it.each([
    'You said nine people do the close.',
    'So nine of you do the close, for eleven days every month.',
    'Your close takes nine people eleven days.',
    'Your controller was up for 30 hours that weekend.',
    'Nine of your people sit there for eleven hours.',
    'You lost seven hundred thousand pounds and sixteen weeks on it.',
    "You've three sites and forty hours of matching between them.",
    'With your twelve people it was nine weeks, the last time.',
    'That cost your firm 700,000 pounds in a year.',
  ])('a figure about the buyer is no claim about us: %s', async (rep) => {
    expect(await verdicts(close, rep)).toEqual([])
  })

  it.each(["I'll take five minutes of it.", 'That was four days too long.', 'Seven weeks ago, then.'])(
    'a time that is no figure of ours is none either: %s',
    async (rep) => {
      expect(await verdicts(close, rep)).toEqual([])
    },
  )

  it.each([
    ['Your first close with it takes three weeks from the order.', 'mismatch'],
    ["You'd pay 30,000 pounds a year for it.", 'mismatch'],
    ['It costs you 46,000 pounds a year.', 'supported'],
    ['We need your controller for 12 hours in those eight weeks.', 'supported'],
  ] as const)('a figure about what the buyer would get from us still is: %s', async (rep, verdict) => {
    expect(await verdicts(close, rep)).toContain(verdict)
  })
})

describe('a false claim is one only where the sheet says otherwise of the same thing', () => {
  it.each([
    [teachers, 'The teachers are promised their hours for two years, so I cannot shorten it.'],
    [bridges, "Our pension is worse than the council's."],
    [bridges, "It's nine per cent into a pot and it isn't for life."],
    [jars, 'Two pounds five a jar until the end of next January.'],
    [jars, "There's no money for it in the price."],
    [floor, 'Fourteen of your thirty-eight, within eighteen months. Twenty-four stay.'],
  ] as const)('as the sheet has it: %#', async (facts, rep) => {
    const given = await verdicts(facts, rep)
    expect(given).not.toContain('mismatch')
    expect(given).not.toContain('unsupported')
  })

  it.each([
    [bridges, 'Our pension is as good as the council pension.'],
    [bridges, 'Voussoir pays 15 per cent of salary into a pension pot.'],
    [jars, 'A jar costs the co-operative one pound fifty until January.'],
    [teachers, 'Each school office gives about 30 minutes in the first month.'],
  ] as const)('against the sheet: %#', async (facts, rep) => {
    expect(await verdicts(facts, rep)).toContain('mismatch')
  })
})
