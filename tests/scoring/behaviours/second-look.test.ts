import { describe, expect, it } from 'vitest'
import { againstOwnOffer } from '#scoring/behaviours/against-own-offer.ts'
import { readTurn } from '#scoring/behaviours/read-turn.ts'
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
