import { describe, expect, expectTypeOf, it } from 'vitest'
import { authenticity } from '#scoring/dimensions/authenticity.ts'
import { beliefTransfer } from '#scoring/dimensions/belief-transfer.ts'
import { composure } from '#scoring/dimensions/composure.ts'
import { courage } from '#scoring/dimensions/courage.ts'
import { foundation } from '#scoring/dimensions/foundation.ts'
import type { Rubric } from '#scoring/rubric.ts'
import type { BeliefContext, BlindTranscript } from '#scoring/transcript.ts'
import { asking, conversation, objecting, telling, type Said } from './by-hand.ts'

const times = (count: number, ...said: readonly Said[]): Said[] =>
  Array.from({ length: count }, () => said).flat()

describe('every dimension but belief transfer', () => {
  it('takes the words and their coding and nothing of how it went', () => {
    expectTypeOf(composure).parameters.toEqualTypeOf<[BlindTranscript]>()
    for (const dimension of [authenticity, courage, foundation]) {
      expectTypeOf(dimension).parameters.toEqualTypeOf<[BlindTranscript, (Rubric | null | undefined)?]>()
    }
    for (const dimension of [authenticity, courage, composure, foundation]) expect(dimension).toHaveLength(1)
    expectTypeOf<keyof BlindTranscript>().toEqualTypeOf<'turns' | 'facts' | 'earlier'>()
    expectTypeOf(beliefTransfer).parameters.toEqualTypeOf<
      [BlindTranscript, BeliefContext, (Rubric | null | undefined)?]
    >()
  })
})

describe('authenticity', () => {
  const reflect: Said = { rep: 'So it went back to spreadsheets in March?', codes: ['specific_reflection'] }

  it.each([
    [0, null, 'Nothing in this conversation invited it.'],
    [1, null, 'One chance is too few to say anything.'],
  ])('is not assessed with %d chances', (chances, score, reason) => {
    const said = chances === 0 ? [{ rep: 'Good morning.' }] : [telling, reflect]
    expect(authenticity(conversation(...said))).toMatchObject({ score, reason, interval: null, level: null })
  })

  it.each([
    [2, true],
    [5, true],
    [6, false],
  ])('with %d chances is provisional: %s', (chances, provisional) => {
    const found = authenticity(conversation(...times(chances, telling, reflect)))
    expect(found).toMatchObject({ provisional, opportunities: chances })
    expect(found.level === null).toBe(provisional)
    if (provisional) expect(found.headline).toContain(`of ${chances} chances`)
    const [low, high] = found.interval ?? [0, 0]
    expect(low).toBeLessThanOrEqual(found.score ?? -1)
    expect(high).toBeGreaterThanOrEqual(found.score ?? 101)
  })

  it('counts what speaks against it, and says so', () => {
    const specific = times(4, telling, reflect)
    const pressed: Said = { rep: 'Only two slots are left this week.', codes: ['pressure'] }
    const clean = authenticity(conversation(...specific, telling, { rep: 'Right.' }))
    const against = authenticity(conversation(...specific, telling, pressed))
    expect(against.score).toBeLessThan(clean.score ?? 0)
    expect(against.evidence).toContainEqual({
      turn: 10,
      quote: 'Only two slots are left this week.',
      code: 'A6',
      polarity: '-',
      sign: 'pressure',
    })
    expect(against.headline).toContain('One line worked on the buyer.')
  })

  it('leaves a weak sign against somebody out', () => {
    const weak: Said = { rep: 'Only two slots are left this week.', codes: [['pressure', 0.45]] }
    const found = authenticity(conversation(...times(3, telling, reflect), telling, weak))
    expect(found.evidence.filter(({ polarity }) => polarity === '-')).toEqual([])
  })

  it('counts a code half as much each time it comes again without a new invitation', () => {
    const again = authenticity(conversation(...times(6, telling, reflect)))
    const taken = again.subscores.find(({ code }) => code === 'A1')
    expect(taken?.of).toBe(6)
    expect(taken?.taken).toBeLessThan(6)
  })

  it('lets manner count only as far as there is matter beside it', () => {
    const manner = times(8, telling, reflect)
    const backed = manner.map((said, index) =>
      index % 4 === 3 && 'rep' in said
        ? { ...said, codes: ['specific_reflection', 'owned_conviction'] as const }
        : said,
    )
    expect(authenticity(conversation(...backed)).score).toBeGreaterThan(
      authenticity(conversation(...manner)).score ?? 100,
    )
  })
})

describe('courage', () => {
  const answer: Said = {
    rep: 'Six weeks, and the first two are slower than today.',
    codes: ['direct_answer', 'costly_truth'],
  }
  const attack: Said = { rep: 'You are wrong about that, and you will regret it.', codes: ['arguing'] }

  it('rises with answering first and falls with a dodge', () => {
    const dodge: Said = { rep: 'Great question, let me come back to that.', codes: ['dodge'] }
    const met = courage(conversation(...times(6, asking, answer)))
    const dodged = courage(conversation(...times(6, asking, dodge)))
    expect(met.score).toBeGreaterThan((dodged.score ?? 100) + 40)
    expect(dodged.headline).toBe('Answered 0 of 6 questions before anything else.')
  })

  it('does not hold an ask against the rep that was plainer than it was soft', () => {
    const ask = (clean: number, hedged: number) =>
      courage(
        conversation(...times(4, telling, answer), asking, {
          rep: 'Thursday at ten, with Gareth?',
          codes: [
            ['clean_ask', clean],
            ['hedged_ask', hedged],
          ],
        }),
      ).evidence.filter(({ polarity }) => polarity === '-')
    expect(ask(0.9, 0.6)).toEqual([])
    expect(ask(0.6, 0.9)).toHaveLength(1)
  })

  it('is held at level 2 by two attacks, and not by one', () => {
    const whole: Said = { ...answer, codes: ['direct_answer', 'costly_truth', 'clean_ask', 'invite_no'] }
    const brave = times(7, asking, whole)
    const one = courage(conversation(...brave, objecting, attack))
    const two = courage(conversation(...brave, objecting, attack, objecting, attack))
    expect(one.score).toBeGreaterThan(39)
    expect(two.score).toBeLessThanOrEqual(39)
    expect(two.level).toBe(2)
    expect(two.headline).toContain('not counted as courage')
  })

  it('takes a discount before the objection is understood as ground given', () => {
    const hold: Said = {
      rep: 'I will not go lower, because it is the same for all.',
      codes: ['hold_with_reason'],
    }
    const give: Said = { rep: 'I could do ten percent off.', codes: ['discount_early'] }
    const held = courage(conversation(...times(3, objecting, hold)))
    const given = courage(conversation(...times(3, objecting, give)))
    expect(held.score).toBeGreaterThan(given.score ?? 100)
    expect(given.evidence.map(({ code, polarity }) => code + polarity)).toContain('C4-')
  })
})

describe('belief transfer', () => {
  const ask: Said = { rep: 'What would it change?', codes: ['open_question'] }
  const context = (over: Partial<NonNullable<BeliefContext>> = {}): NonNullable<BeliefContext> => ({
    start: 0.2,
    course: [{ turn: 2, belief: 0.5, rawDelta: 0.3, causes: ['own_reason'] }],
    outcome: 'commitment',
    rightEnding: 'commitment',
    concernDisclosed: true,
    ...over,
  })
  const step = (ladder: 0 | 1 | 2 | 3 | 4 | 5): Said => ({
    buyer: 'It would give them their evenings back.',
    ladder,
    stance: 'positive',
  })
  const moved = conversation(telling, ...times(4, ask, step(4)))

  it('is worth nothing where the buyer only agreed politely', () => {
    const polite = beliefTransfer(conversation(telling, ...times(4, ask, step(1))), null)
    expect(polite).toMatchObject({ score: 0, evident: 0, latent: null })
    expect(polite.evidence).toEqual([])
  })

  it('rises with each step of the ladder', () => {
    const scores = ([1, 2, 3, 4, 5] as const).map(
      (ladder) => beliefTransfer(conversation(telling, ...times(4, ask, step(ladder))), null).score ?? -1,
    )
    expect(scores).toEqual(scores.toSorted((a, b) => a - b))
    expect(new Set(scores).size).toBe(5)
  })

  it('counts what is likely to be a step of the upper ones, though no single one is likely', () => {
    const between = (steps: readonly number[], ladder: 0 | 3 = 0): Said => ({
      buyer: 'Then nobody finds out at the gate any more.',
      ladder,
      steps,
    })
    const read = (said: Said) => beliefTransfer(conversation(telling, ...times(4, ask, said)), null)
    const split = read(between([0.4, 0, 0, 0.25, 0.25, 0.1]))
    expect(split.score).toBeGreaterThan(20)
    expect(split.score).toBeLessThan(read(between([0.05, 0, 0, 0.9, 0.05, 0], 3)).score ?? 0)
    expect(split.evidence.map(({ code }) => code)).toEqual(['B3', 'B3', 'B3', 'B3'])
    const idle = read(between([0.85, 0, 0.05, 0.05, 0.05, 0]))
    expect([idle.score, idle.evidence]).toEqual([0, []])
  })

  it('does not count a step that pressure pushed, and half of one that nothing led to', () => {
    const push: Said = { rep: 'Sign today.', codes: ['pressure'] }
    const chat: Said = { rep: 'Nice weather.', codes: ['small_talk'], uptake: 0 }
    expect(beliefTransfer(conversation(telling, ...times(4, push, step(5))), null).score).toBe(0)
    const idle = beliefTransfer(conversation(telling, ...times(4, chat, step(4))), null).score ?? 100
    expect(idle).toBeLessThan(beliefTransfer(moved, null).score ?? 0)
  })

  it('does not count a step that a concession bought', () => {
    const give: Said = { rep: 'I could do ten percent off.', codes: ['discount_early'] }
    expect(beliefTransfer(conversation(telling, ...times(4, give, step(5))), null).score).toBe(0)
  })

  it('lets disagreement left standing subtract', () => {
    const standing = conversation(telling, ask, step(4), ask, step(3), ...times(2, ask, { ...objecting }))
    const quiet = conversation(
      telling,
      ask,
      step(4),
      ask,
      step(3),
      ...times(2, ask, { ...objecting, stance: 'neutral' }),
    )
    expect(beliefTransfer(standing, null).score).toBeLessThan(beliefTransfer(quiet, null).score ?? 0)
  })

  it('is held at level 3 by a concern that was never said, where the engine played it, and not otherwise', () => {
    expect(beliefTransfer(moved, context({ concernDisclosed: false })).score).toBe(59)
    expect(beliefTransfer(moved, context()).score).toBeGreaterThan(59)
    expect(beliefTransfer(moved, null).score).toBeGreaterThan(59)
  })

  it('reads what is evident from the words alone', () => {
    const contexts = [
      null,
      context(),
      context({ concernDisclosed: false, outcome: 'walked-out', start: 0.9 }),
    ]
    expect(new Set(contexts.map((one) => beliefTransfer(moved, one).evident)).size).toBe(1)
  })

  it('is at least 90 for an honest no that was the right ending, and not for a wrong one', () => {
    const flat = conversation(telling, ...times(4, ask, step(0)))
    expect(
      beliefTransfer(flat, context({ outcome: 'disqualified', rightEnding: 'disqualified' })).score,
    ).toBe(90)
    expect(beliefTransfer(flat, context({ outcome: 'disqualified' })).score).toBe(0)
  })

  it('says so where the words outran the simulated belief', () => {
    const unmoved = [{ turn: 2, belief: 0.21, rawDelta: 0.01, causes: [] }]
    const found = beliefTransfer(moved, context({ course: unmoved }))
    expect(found.latent).toBeLessThan(5)
    expect(found.headline).toContain('kinder than the belief behind them')
  })

  it('is not assessed where the buyer hardly answered', () => {
    expect(beliefTransfer(conversation(telling, ask, step(5), ask, { buyer: ' ' }), null).score).toBeNull()
  })
})

describe('composure', () => {
  const calm: Said = { rep: 'It is six weeks from the signature.', codes: ['direct_answer'] }
  const slip: Said = { rep: 'I could do ten percent off.', codes: ['discount_early'] }

  it.each([
    [2, 4],
    [3, 3],
  ])('is not assessed after %d challenges and %d other turns', (threats, others) => {
    const found = composure(conversation(...times(threats, objecting, calm), ...times(others, telling, calm)))
    expect(found.score).toBeNull()
    expect(found.reason).toContain(`there were ${threats} and ${others}`)
  })

  it('reports the first objection by itself, also where there is too little for more', () => {
    const found = composure(conversation(telling, calm, objecting, slip, telling, calm))
    expect(found.score).toBeNull()
    expect(found.subscores).toEqual([{ code: 'K2', taken: 0, of: 1, against: 1 }])
    expect(found.evidence.map(({ turn, code }) => [turn, code])).toEqual([[4, 'K2']])
  })

  it('costs less where the next turn recovers', () => {
    const rest = [...times(2, objecting, calm), ...times(4, telling, calm)]
    const back = composure(conversation(objecting, slip, ...rest))
    const gone = composure(conversation(objecting, slip, telling, slip, ...rest))
    expect(back.score).toBeGreaterThan(gone.score ?? 100)
    expect(back.subscores).toContainEqual({ code: 'K3', taken: 1, of: 1, against: 0 })
    expect(gone.subscores).toContainEqual({ code: 'K3', taken: 0, of: 1, against: 1 })
  })

  it('looks at manner only over a dozen challenges', () => {
    const loud: Said = {
      rep: 'Actually, everyone always says absolutely everything about that, and nobody ever listens, never.',
    }
    const over = (threats: number) =>
      composure(conversation(...times(threats, objecting, loud), ...times(4, telling, calm))).score
    expect(over(11)).toBe(100)
    expect(over(12)).toBeLessThan(95)
  })

  it('says in plain words how often ground was given', () => {
    const said = [...times(2, objecting, slip), objecting, calm, ...times(4, telling, calm)]
    const found = composure(conversation(...said))
    expect(found.headline).toBe('After the price: gave ground in 2 of 3 turns.')
    expect(found.subscores).toContainEqual({ code: 'K2', taken: 0, of: 1, against: 1 })
    const steady = composure(conversation(...times(3, objecting, calm), ...times(4, telling, calm)))
    expect(steady.score).toBeGreaterThan((found.score ?? 100) + 30)
  })
})

describe('foundation', () => {
  const open: Said = { rep: 'What happens when a figure is late?', codes: ['open_question'] }
  const wrong = 'It is 25 euros a seat.'
  const claim = {
    rep: wrong,
    codes: ['direct_answer'] as const,
    claims: [{ quote: wrong, factId: 'f', verdict: 'mismatch' as const }],
  }

  it('wants a question before the first claim', () => {
    const dump: Said = { rep: 'We have dashboards, alerts and workflows.', codes: ['feature_dump'] }
    const asked = foundation(conversation(telling, open, telling, dump))
    const told = foundation(conversation(telling, dump, telling, open))
    const first = ({ subscores }: typeof asked) => subscores.find(({ code }) => code === 'F1')?.taken
    expect([first(asked), first(told)]).toEqual([1, 0])
  })

  it('gives nothing for claims of which one is false', () => {
    const found = foundation(conversation(telling, open, asking, claim, telling, open))
    expect(found.subscores.find(({ code }) => code === 'F3')).toMatchObject({ taken: 0, of: 1, against: 1 })
    expect(found.evidence).toContainEqual({ turn: 4, quote: wrong, code: 'F3', polarity: '-' })
  })

  it('never takes more than there are chances', () => {
    const found = foundation(conversation(...times(9, telling, open)))
    expect(found.taken).toBeLessThanOrEqual(found.opportunities)
  })
})
