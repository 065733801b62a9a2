import { describe, expect, it, vi } from 'vitest'
import { readTurn } from '#scoring/behaviours/read-turn.ts'
import { planHeld, type PlannedTurn } from '#scoring/plan/plan-held.ts'
import { foreseen, resolved } from '#scoring/plan/plan-words.ts'
import { embed } from '../behaviours/embed.ts'
import { held } from './plans.ts'

vi.setConfig({ testTimeout: 120_000 })

const plan = (ifThey: string, iWill: string) => ({ ifThey, iWill })

/** One line and its reply, as they are in a transcript. */
async function talk(line: string, reply: string): Promise<PlannedTurn[]> {
  const buyer = { n: 1, speaker: 'buyer' as const, text: line }
  const rep = { n: 2, speaker: 'rep' as const, text: reply }
  return [buyer, { ...rep, reading: await readTurn(rep, [buyer], [], [], embed) }]
}

describe('the words of a plan', () => {
  it.each([
    ['If they say the price is too high', 'the price is too high'],
    ['when she asks me whether it works', 'it works'],
    ["they bring up last year's project", "last year's project"],
    ['“Not now”', 'Not now'],
    ['Dana goes quiet', 'Dana goes quiet'],
  ])('takes what is foreseen out of %j', (ifThey, expected) => {
    expect(foreseen(plan(ifThey, ''))).toBe(expected)
  })

  it('takes what is meant out of an intention', () => {
    expect(resolved(plan('', "I'll ask what it costs them."))).toBe('ask what it costs them')
    expect(resolved(plan('', 'then I will just hold the price'))).toBe('hold the price')
  })
})

describe('whether a plan was carried out', () => {
  it.each([held[0], held[3], held[6]].flatMap((one) => one ?? []))(
    'tells $ifThey from what was not foreseen',
    async (one) => {
      const kindOf = async (line: string) =>
        (await planHeld(one, await talk(line, one.left[0] ?? ''), embed)).kind
      expect(await kindOf(one.foreseen[1] ?? '')).toBe('not-done')
      expect(await kindOf(one.other[0] ?? '')).toBe('not-called-for')
    },
  )

  it('shows the words of both, and prefers the turn where it was done', async () => {
    const first = await talk('That is too expensive for us.', 'We are the leading platform.')
    const second = await talk('The price is too high.', 'What are you comparing that with?')
    const turns = [...first, ...second.map((turn) => ({ ...turn, n: turn.n + 2 }))]
    const found = await planHeld(
      plan('they say the price is too high', 'ask what they compare it with'),
      turns,
      embed,
    )
    expect(found).toEqual({
      kind: 'done',
      heard: { turn: 3, quote: 'The price is too high.' },
      reply: { turn: 4, quote: 'What are you comparing that with?' },
    })
  })

  it('says that it was not done with the reply beside it, or with none where the buyer had the last word', async () => {
    const asked = plan('they ask for a discount', 'hold the price and say why')
    const gave = await talk('Would you give us a discount?', 'Sure, I can take fifteen percent off.')
    expect(await planHeld(asked, gave, embed)).toMatchObject({
      kind: 'not-done',
      reply: { turn: 2, quote: 'Sure, I can take fifteen percent off.' },
    })
    expect(await planHeld(asked, gave.slice(0, 1), embed)).toMatchObject({ kind: 'not-done', reply: null })
  })

  it('has nothing to say of half a plan or of a conversation in which it was not called for', async () => {
    const talked = await talk('Who else in our field uses this?', 'Three, all of them smaller than you.')
    expect(await planHeld(plan('they say no', ' '), talked, embed)).toEqual({ kind: 'no-plan' })
    expect(await planHeld(plan('', 'ask why'), talked, embed)).toEqual({ kind: 'no-plan' })
    expect(await planHeld(plan('they ask for a discount', 'hold it'), talked, embed)).toEqual({
      kind: 'not-called-for',
    })
    expect(await planHeld(plan('they ask for a discount', 'hold it'), [], embed)).toEqual({
      kind: 'not-called-for',
    })
  })
})
