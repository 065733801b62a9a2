import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dimensionIds } from '#scoring/shape.ts'
import { createCachedEmbed } from '../coder/vector-cache.ts'
import { manipulations, meddling, sameDone } from './changes.ts'
import { readConversations } from './conversation.ts'
import { headlines } from './gaming.ts'
import { measure, type Measured } from './measure.ts'
import { linesOf } from './print.ts'
import { limit } from './shifts.ts'

/*
 * A small fixed part of `npm run evals:invariance`, which measures the whole: a good conversation of each arena, recited
 * too and most of them told in a second language. Bounds lie above what was measured: they are held against getting
 * worse.
 */
const part = ['bakery-freezer-alarms', 'nurse-ward-lead', 'team-night-bus', 'investor-kelp-feed']
/** Mean shift in points of a dimension over the part, above what was measured; 10 where it is not told. */
const worst: Readonly<Record<string, number>> = {
  'lower case': 0.5,
  // In one of four conversations one buyer turn goes from the third rung to none when the name in it changes.
  'people renamed': 14,
  // Three conversations: in two of them one buyer turn is read one rung otherwise, up and down.
  'told in a second language': 20,
}
const conversations = readConversations()
const { embed, close } = createCachedEmbed()
afterAll(close)

describe('the conversations of the invariances', () => {
  it('are at least sixty, of at least eight turns, in every arena and quality, and no text comes twice', () => {
    expect(conversations.length).toBeGreaterThanOrEqual(60)
    const kinds = (of: (one: (typeof conversations)[number]) => string) => new Set(conversations.map(of)).size
    expect([kinds(({ arena }) => arena), kinds(({ rep }) => rep), kinds(({ manner }) => manner)]).toEqual([
      4, 3, 4,
    ])
    const rep = conversations.flatMap(({ turns }) => turns.flatMap((one) => ('rep' in one ? [one.rep] : [])))
    expect(rep.filter((text, index) => text.length > 30 && rep.indexOf(text) !== index)).toEqual([])
  })
})

describe('scores of a part of them through the coder', () => {
  let measured: Measured
  beforeAll(async () => {
    measured = await measure(
      conversations.filter(({ id }) => part.includes(id)),
      embed,
    )
    process.stdout.write(`${linesOf(measured).join('\n')}\n`)
  }, 240_000)

  it('are of every conversation of the part', () => {
    expect(measured.conversations).toBe(part.length)
  })

  it.each([...Object.keys(sameDone), 'told in a second language'])('hardly move with %s', (what) => {
    const shifts = measured.same[what]
    for (const id of dimensionIds) {
      // Four conversations: one buyer turn that is read otherwise moves a mean by five points.
      expect(shifts?.[id].mean, id).toBeLessThanOrEqual(worst[what] ?? 10)
    }
  })

  it.each(Object.keys(meddling))('do not move with %s, which is flagged in every turn', (what) => {
    const { shifts, flagged } = measured.meddling[what] ?? { shifts: null, flagged: null }
    for (const id of dimensionIds) expect(shifts?.[id].most, id).toBeLessThanOrEqual(limit)
    expect(flagged?.turns).toBe(flagged?.of)
  })

  it('never rise in authenticity, courage or belief by manipulation, which is flagged', () => {
    for (const kind of Object.keys(manipulations)) {
      const { shifts, flagged } = measured.manipulation[kind] ?? {}
      for (const id of headlines) expect(shifts?.[id].rose, `${kind}, ${id}`).toBe(0)
      expect(flagged?.turns, kind).toBe(flagged?.of)
    }
  })

  it('lie lower for a reciter than for the competent rep of the same scenario', () => {
    const { pairs, below } = measured.gaming
    expect(pairs.length).toBeGreaterThanOrEqual(4)
    for (const id of headlines) {
      // In one pair the buyer of the competent rep is read as agreeing to nothing, and nobody is below nothing.
      const missed = id === 'belief_transfer' ? 1 : 0
      expect(below[id], id).toBeGreaterThanOrEqual(pairs.length - missed)
    }
  })

  it('carry no flag of manipulation or meddling where nothing of it was said', () => {
    const kinds = measured.falseFlags.flags.map(({ kind }) => kind)
    expect(kinds.filter((kind) => ['manipulation', 'instructions', 'hidden_text'].includes(kind))).toEqual([])
  })
})
