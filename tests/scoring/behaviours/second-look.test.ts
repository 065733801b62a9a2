import { describe, expect, it } from 'vitest'
import { admits } from '#scoring/behaviours/admits.ts'
import { againstOwnOffer } from '#scoring/behaviours/against-own-offer.ts'
import { questionOf } from '#scoring/behaviours/buyer-question.ts'
import { clausesOf } from '#scoring/behaviours/clauses.ts'
import type { BehaviourCode } from '#scoring/behaviours/codes.ts'
import { readTurn } from '#scoring/behaviours/read-turn.ts'
import { settled } from '#scoring/behaviours/second-look.ts'
import { readRepRows } from '#tests/evals/coder/batches.ts'
import { embed } from './embed.ts'

const read = async (buyer: string, rep: string) => {
  const context = [{ n: 1, speaker: 'buyer' as const, text: buyer }]
  const { behaviours } = await readTurn({ n: 2, speaker: 'rep', text: rep }, context, [], [], embed)
  return new Set(behaviours.map(({ code }) => code))
}

describe('a sentence against one’s own offer', () => {
  it.each([
    ["What doesn't it do?", 'If nothing about your close costs you anything, you should not buy this.'],
    ['We may be merged in May.', "If you may be merged, you shouldn't sign with us before you know."],
    [
      "We're closing it next year.",
      "You'd be mad to buy this for one year. Stick with the old one till it shuts.",
    ],
    ["I've a notebook of arches.", "Stay where you are if it's the arches you want, I mean that."],
    ['It comes out right.', "if it comes out right then leave it alone don't spend money on me"],
    ['Nobody would look at the reports.', "Then I'd not start. You'd be paying for pictures."],
  ])('costs its speaker something and is neither advice nor pressure: %s', async (buyer, rep) => {
    const codes = await read(buyer, rep)
    expect(codes).toContain('costly_truth')
    for (const code of ['unasked_advice', 'arguing', 'pressure', 'discount_early'] as const)
      expect(codes).not.toContain(code)
  })

  it('is found in most of the lines written for it and in no advice', () => {
    const rows = readRepRows().filter(({ batch }) => /^batch-(?:86|87|89|95)$/u.test(batch))
    const told = (rep: string) => rep.split(/(?<=[.!?])\s+/u).some((one) => againstOwnOffer(one) !== null)
    const of = (code: string) => rows.filter(({ codes }) => codes[0]?.code === code)
    // Batch 95 was written after the turns of phrase, in others: of its sixteen lines hardly one is found.
    const known = of('costly_truth').filter(({ batch }) => batch !== 'batch-95')
    expect(known.filter(({ rep }) => told(rep)).length / known.length).toBeGreaterThan(0.65)
    expect(of('unasked_advice').filter(({ rep }) => told(rep))).toEqual([])
    expect(of('unasked_advice').length).toBeGreaterThan(40)
  })

  it.each([
    "If you're happy being average, this isn't for you.",
    "Don't take it the wrong way.",
    'You can keep what you have and add ours on Monday.',
    "I don't take less than four thousand for it.",
    'Is it for you, do you think?',
  ])('is none: %s', (sentence) => {
    expect(againstOwnOffer(sentence)).toBeNull()
  })
})

describe('a reflection', () => {
  it('gives back something that the buyer said', async () => {
    const buyer = 'My people finish one close and there are eight days until the next.'
    expect(await read(buyer, 'So your people hardly get up from the table.')).toContain('specific_reflection')
  })

  it('is none where it only says something of our own', async () => {
    expect(
      await read(
        "It's what's wrapped round the wage.",
        "The salary's seventy-four and it's the same for all four of us.",
      ),
    ).not.toContain('specific_reflection')
    expect(await read("There's your price, your fee and our hours.", 'Seven weeks ago, then.')).not.toContain(
      'specific_reflection',
    )
  })
})

describe('pressure', () => {
  it('is not read into a blunt question', async () => {
    const codes = await read(
      'I went in to resign and got promoted.',
      'So why are you on the phone with me and not signing it?',
    )
    expect(codes).not.toContain('pressure')
  })

  it('is read where somebody is pressed', async () => {
    expect(
      await read('I need to think.', 'If you do not sign today the price goes up tomorrow, and you know it.'),
    ).toContain('pressure')
  })
})

/** What is left of one code of a whole turn after the second look, whatever the head says of it today. */
const left = (buyer: string, rep: string, code: BehaviourCode) => {
  const coded = [{ code, confidence: 0.8, quote: rep, start: 0, end: rep.length, source: 'head' as const }]
  const question = questionOf(clausesOf(buyer))?.text ?? null
  return settled({ text: rep, coded, worked: [], question, said: [buyer], band: 0.33 }).behaviours
}

describe('an admission', () => {
  it.each([
    ['I read that you lost half your team last year.', "It's true, most of it."],
    ['You promised us March and you came in June.', "You're right, you told us and we did not listen."],
    ['Nobody here believes a word you say.', 'We did, you are not wrong there.'],
    ['They say that you sell our data.', "That's true. You asked and nobody answered you."],
    ['Your own people say the tool is slow.', 'That was us, not your people.'],
  ])('neither argues with who said so nor boasts: %s', async (buyer, rep) => {
    const codes = await read(buyer, rep)
    for (const code of ['arguing', 'bare_assertion'] as const) {
      expect(codes).not.toContain(code)
      expect(left(buyer, rep, code)).toEqual([])
    }
  })

  it.each([
    "You're right, but you never sent us the list.",
    'I did back you, you just did not see it.',
    "That's true, though your own people asked for it.",
    "No, that's simply not true.",
    'No, we did.',
    'Is it true?',
  ])('is none, and arguing stays what it is: %s', (sentence) => {
    expect(admits(sentence)).toBe(false)
    expect(left('You never told us.', sentence, 'arguing')).toHaveLength(1)
  })

  it('is labelled as one of the two in no turn', () => {
    const owning = readRepRows().flatMap(({ rep, codes }) =>
      rep
        .split(/(?<=[.!?])\s+/u)
        .filter(admits)
        .map((sentence) => ({ sentence, codes })),
    )
    expect(owning.length).toBeGreaterThan(100)
    const wrong = owning.filter(({ sentence, codes }) =>
      codes.some(
        ({ code, quote }) =>
          (code === 'arguing' || code === 'bare_assertion') &&
          (quote.includes(sentence) || sentence.includes(quote)),
      ),
    )
    expect(wrong).toEqual([])
  })
})

describe('an answer', () => {
  it('holds something like the figure that was asked for', async () => {
    const asked = 'How much is it a year?'
    expect(await read(asked, 'Four thousand a year, for the whole house.')).toContain('direct_answer')
    const elsewhere = 'It is priced by the seat and you pay it by direct debit.'
    expect(await read(asked, elsewhere)).not.toContain('direct_answer')
    expect(left(asked, elsewhere, 'direct_answer')).toEqual([])
    expect(left(asked, 'The same as last year.', 'direct_answer')).toHaveLength(1)
    expect(left('And what is it priced by?', elsewhere, 'direct_answer')).toHaveLength(1)
  })

  it('has a question', () => {
    expect(left('Is it stable?', 'Less than where you are.', 'direct_answer')).toHaveLength(1)
    expect(left('My last boss shouted.', 'Ours does as well, once a month.', 'direct_answer')).toEqual([])
  })

  it.each([
    [0.8, 0.5, 'direct_answer'],
    [0.5, 0.8, 'dodge'],
  ] as const)('is no dodge at once: of %d and %d the surer stands', (answer, dodge, code) => {
    const text = 'I was not there, but in general people are pleased.'
    const whole = { quote: text, start: 0, end: text.length, source: 'head' as const }
    const coded = [
      { code: 'direct_answer' as const, confidence: answer, ...whole },
      { code: 'dodge' as const, confidence: dodge, ...whole },
    ]
    const asked = { question: 'Did it fail at the school?', said: ['Did it fail at the school?'] }
    const { behaviours, unsure } = settled({ text, coded, worked: [], ...asked, band: 0.33 })
    expect(behaviours.map((one) => one.code)).toEqual([code])
    expect(unsure).toHaveLength(1)
  })
})
