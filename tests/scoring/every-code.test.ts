import { describe, expect, it } from 'vitest'
import type { Claim } from '#scoring/behaviours/reading.ts'
import { adjustable } from '#scoring/rubric-settings.ts'
import { scoreTranscript } from '#scoring/score.ts'
import { dimensionIds, type Dimension } from '#scoring/shape.ts'
import { asking, conversation, objecting, telling, type Said } from './by-hand.ts'
import { coreRubric } from './core-rubric.ts'

/*
 * Every code of evidence: a short conversation that shows it, what lies nearest to it and does not, what speaks against
 * it, and one that gives no chance for it. The sub-score says "taken of chances", so that no chance is not a zero.
 */
type Case = {
  readonly shown: readonly Said[]
  readonly nearMiss: readonly Said[]
  /** Left out where nothing speaks against it. */
  readonly against?: readonly Said[]
  /** Left out where every conversation gives a chance. */
  readonly noChance?: readonly Said[]
}

const claim = (quote: string, verdict: Claim['verdict']): Claim => ({ quote, factId: 'f', verdict })
const price = {
  buyer: 'That price is too high for this year.',
  objection: 'price',
  stance: 'resist',
} as const
const quiet = { buyer: 'It is fine, really, let us go on.', discomfort: true } as const
const refusing = { buyer: 'No, we will not do that this year.', stance: 'resist' } as const
const ask: Said = { rep: 'Could you and Mara sit with me on Thursday?', codes: ['clean_ask'] }
const nod: Said = { rep: 'I see.' }
/** Long enough for a window to ask in, with the last turn left open. */
const towardsTheEnd: readonly Said[] = [telling, nod, telling, nod, telling]
const short: Said = { buyer: 'Hm.' }

const cases: Readonly<Record<string, Case>> = {
  A1: {
    shown: [telling, { rep: 'So it went back to spreadsheets in March.', codes: ['specific_reflection'] }],
    nearMiss: [telling, { rep: 'And what do you do next year?', codes: ['open_question'], uptake: 0.1 }],
    against: [telling, { rep: 'I totally understand how that feels.', codes: ['generic_empathy'] }],
    noChance: [short, nod],
  },
  A2: {
    shown: [objecting, { rep: 'The first weeks are slower than today.', codes: ['candour'] }],
    nearMiss: [objecting, { rep: "I don't know.", codes: ['candour'] }],
    against: [objecting, { rep: 'There is no downside to it.' }],
    noChance: [telling, nod],
  },
  A3: {
    shown: [objecting, { rep: 'I stand by it because I saw it in Ghent.', codes: ['owned_conviction'] }],
    nearMiss: [objecting, { rep: 'At Marlow it took a month.', codes: ['proof_tied_to_need'] }],
    against: [objecting, { rep: 'We are simply the best.', codes: ['bare_assertion'] }],
    noChance: [telling, nod],
  },
  A4: {
    shown: [telling, { rep: 'Then March is what I would look at with you.', codes: ['owned_conviction'] }],
    nearMiss: [telling, { rep: 'Lovely weather today, is it not.', codes: ['small_talk'] }],
    against: [telling, { rep: 'If I could show you a way, would you buy?', codes: ['canned_line'] }],
    noChance: [short, nod],
  },
  A5: {
    shown: [asking, { rep: 'It takes six weeks.', claims: [claim('It takes six weeks.', 'supported')] }],
    nearMiss: [asking, { rep: 'It takes a wave.', claims: [] }],
    against: [asking, { rep: 'It takes two weeks.', claims: [claim('It takes two weeks.', 'mismatch')] }],
    noChance: [telling, nod],
  },
  A6: {
    shown: [...towardsTheEnd, { rep: 'No is a fine answer here.', codes: ['invite_no'] }],
    nearMiss: [...towardsTheEnd, { rep: 'Is that a no?', codes: ['closed_question'] }],
    against: [...towardsTheEnd, { rep: 'Only two slots are left.', codes: ['pressure'] }],
    noChance: [telling, nod],
  },
  C1: {
    shown: [asking, { rep: 'A good while, plainly.', codes: ['direct_answer'] }],
    nearMiss: [asking, { rep: 'What would you wish for?', codes: ['open_question'] }],
    against: [asking, { rep: 'Great question, that varies a lot.', codes: ['dodge'] }],
    noChance: [telling, nod],
  },
  C2: {
    shown: [quiet, { rep: 'You went quiet when the board came up.', codes: ['name_tension'] }],
    nearMiss: [quiet, { rep: 'So it is fine to go on.', codes: ['specific_reflection'] }],
    against: [{ ...objecting, discomfort: true }, { rep: 'Okay, let me show you the dashboards.' }],
    noChance: [telling, nod],
  },
  C3: {
    shown: [...towardsTheEnd, ask],
    nearMiss: [...towardsTheEnd, { rep: 'What would be the next step?', codes: ['open_question'] }],
    against: [...towardsTheEnd, { rep: 'Maybe sometime, if you like, no worries.', codes: ['hedged_ask'] }],
    noChance: [telling, ask],
  },
  C4: {
    shown: [
      price,
      { rep: 'The price stays, because the night shift is in it.', codes: ['hold_with_reason'] },
    ],
    nearMiss: [price, { rep: 'I hear the price.', codes: ['specific_reflection'] }],
    against: [price, { rep: 'I could do ten percent off.', codes: ['discount_early'] }],
    noChance: [telling, nod],
  },
  C5: {
    shown: [telling, ask, refusing, { rep: 'What would make this a plain no?', codes: ['invite_no'] }],
    nearMiss: [telling, ask, refusing, { rep: 'Is that your last word?', codes: ['closed_question'] }],
    noChance: [telling, nod],
  },
  C6: {
    shown: [objecting, { rep: 'At your size you do not need us yet.', codes: ['costly_truth'] }],
    nearMiss: [objecting, { rep: 'You do not need the large plan.', codes: ['unasked_advice'] }],
    noChance: [telling, nod],
  },
  F1: {
    shown: [telling, { rep: 'What happens in March?', codes: ['open_question'] }, telling, nod],
    nearMiss: [telling, nod, telling, nod],
    against: [telling, { rep: 'We are the best.', codes: ['bare_assertion'] }, telling, nod],
  },
  F2: {
    shown: [objecting, { rep: 'Is it the sum or the year?', codes: ['closed_question'] }, telling, nod],
    nearMiss: [objecting, { rep: 'It stays as it is.', codes: ['hold_with_reason'] }, telling, nod],
    noChance: [telling, nod, telling, nod],
  },
  F3: {
    shown: [
      asking,
      { rep: 'It takes six weeks.', claims: [claim('It takes six weeks.', 'supported')] },
      telling,
      nod,
    ],
    nearMiss: [
      asking,
      { rep: 'It takes some time.', claims: [claim('It takes some time.', 'unsupported')] },
      telling,
      nod,
    ],
    against: [
      asking,
      { rep: 'It takes two weeks.', claims: [claim('It takes two weeks.', 'mismatch')] },
      telling,
      nod,
    ],
    noChance: [telling, nod, telling, nod],
  },
  F4: {
    shown: [
      objecting,
      { rep: 'You said the sum; at Marlow it came back in a year.', codes: ['proof_tied_to_need'] },
      telling,
      nod,
    ],
    nearMiss: [objecting, { rep: 'What would it have to save?', codes: ['open_question'] }, telling, nod],
    against: [
      objecting,
      { rep: 'We have alerts, dashboards and an app.', codes: ['feature_dump'] },
      telling,
      nod,
    ],
    noChance: [telling, nod, telling, nod],
  },
  F5: {
    shown: [telling, nod, telling, ask],
    nearMiss: [telling, nod, telling, { rep: 'Perhaps one day?', codes: ['hedged_ask'] }],
    noChance: [
      telling,
      nod,
      { ...objecting, objection: 'need' },
      { rep: 'Then this is not a good fit, and I would stay where you are.', codes: ['costly_truth'] },
    ],
  },
  F6: {
    shown: [telling, nod, telling, nod],
    nearMiss: [telling, { rep: 'And so on.', words: 200 }, telling, { rep: 'And on.', words: 200 }],
    against: [telling, { rep: 'And so on.', words: 200 }, telling, nod],
  },
  F7: {
    shown: [telling, { rep: 'So March it was.', codes: ['specific_reflection'] }, telling, nod],
    nearMiss: [telling, { rep: 'You should hire planners.', codes: ['unasked_advice'] }, telling, nod],
    noChance: [short, nod, short, nod],
  },
}

const whole = (said: readonly Said[]) => scoreTranscript(conversation(...said), null, coreRubric).dimensions
const evidenceOf = (said: readonly Said[], code: string) =>
  whole(said)
    .flatMap(({ evidence }) => evidence)
    .filter((one) => one.code === code)
    .map(({ polarity }) => polarity)
const subscoreOf = (said: readonly Said[], code: string) =>
  whole(said)
    .flatMap(({ subscores }) => subscores)
    .find((one) => one.code === code)

const codesOf = (...ids: readonly Dimension['id'][]) => ids.flatMap((id) => adjustable[id].codes)
const counted = codesOf('authenticity', 'courage', 'foundation')

it('has a case for every code of authenticity, courage and foundation, and for no other', () => {
  expect(Object.keys(cases).toSorted()).toEqual(counted.toSorted())
})

describe.each(Object.entries(cases))('%s', (code, { shown, nearMiss }) => {
  it('is shown, with a chance taken', () => {
    const found = subscoreOf(shown, code)
    expect(found?.taken).toBeGreaterThan(0)
    expect(evidenceOf(shown, code)).not.toContain('-')
  })

  it('is not shown by what lies nearest to it', () => {
    expect(evidenceOf(nearMiss, code)).not.toContain('+')
    // A speech still leaves the other turns short, and a claim nobody can check is none of the sheet's.
    expect(subscoreOf(nearMiss, code)?.taken ?? 0).toBe(0)
  })
})

const having = (part: 'against' | 'noChance') =>
  Object.entries(cases).flatMap(([code, one]) => {
    const said = one[part]
    return said ? [[code, said] as const] : []
  })

it.each(having('against'))('%s is spoken against', (code, said) => {
  expect(evidenceOf(said, code)).toContain('-')
})

it.each(having('noChance'))('%s has no chance where nothing invites it', (code, said) => {
  expect(subscoreOf(said, code)?.of ?? 0).toBe(0)
  expect(evidenceOf(said, code)).toEqual([])
})

describe('belief transfer', () => {
  const open: Said = { rep: 'So March is what hurts?', codes: ['specific_reflection'] }
  const steps = [
    [1, 'It makes sense, I suppose.', null],
    [2, 'How would the import work with our plants?', 'B2'],
    [3, 'So they would have their Saturdays back.', 'B3'],
    [4, 'And the auditors would stop asking, too.', 'B4'],
    [5, 'I will bring Mara on Thursday at ten.', 'B5'],
  ] as const

  it.each(steps)('step %d is evidence of its own, and polite agreement is none', (ladder, buyer, code) => {
    const said: readonly Said[] = [telling, open, { buyer, ladder, stance: 'neutral' }, open, telling]
    const found = whole(said)
      .find(({ id }) => id === 'belief_transfer')
      ?.evidence.map((one) => one.code)
    expect(found).toEqual(code === null ? [] : [code])
  })

  it('disagreement left standing is evidence against', () => {
    expect(evidenceOf([telling, open, objecting, open, telling], 'B0')).toEqual(['-'])
  })
})

describe('composure', () => {
  const calm: Said = { rep: 'It is six weeks from the signature.', codes: ['direct_answer'] }
  const slip: Said = { rep: 'I could do ten percent off.', codes: ['discount_early'] }
  const others: readonly Said[] = [telling, calm, telling, calm, telling, calm, telling, calm]

  it.each([
    ['K1', [objecting, calm, objecting, calm, objecting, calm, ...others], { taken: 3, of: 3, against: 0 }],
    ['K1', [objecting, calm, objecting, slip, objecting, calm, ...others], { taken: 2, of: 3, against: 1 }],
    ['K2', [objecting, calm, telling, slip], { taken: 1, of: 1, against: 0 }],
    ['K2', [objecting, slip, telling, calm], { taken: 0, of: 1, against: 1 }],
    ['K3', [objecting, slip, objecting, calm, objecting, calm, ...others], { taken: 1, of: 1, against: 0 }],
    [
      'K3',
      [objecting, slip, telling, slip, objecting, calm, objecting, calm, ...others],
      { taken: 0, of: 1, against: 1 },
    ],
  ] as const)('%s counts what was done after a challenge', (code, said, found) => {
    expect(subscoreOf(said, code)).toMatchObject(found)
  })

  it('has no sub-score where nothing challenged', () => {
    expect(['K1', 'K2', 'K3'].map((code) => subscoreOf(others, code))).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })
})

describe('what nothing invited', () => {
  it('is not assessed, with the reason, and never zero', () => {
    for (const { id, score, reason, interval, level, opportunities } of whole([{ rep: 'Good morning.' }])) {
      expect(score, id).toBeNull()
      expect(reason, id).toMatch(/\.$/)
      expect([interval, level]).toEqual([null, null])
      expect(opportunities, id).toBeLessThan(2)
    }
    expect(whole([]).map(({ id }) => id)).toEqual([...dimensionIds])
  })
})
