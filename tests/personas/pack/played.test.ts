import { describe, expect, it } from 'vitest'
import { drawVariant } from '#personas/engine/begin.ts'
import { withPack } from '#personas/pack/with-pack.ts'
import { scenarioSchema, personaSchema, type Cast } from '#personas/schema.ts'
import type { RepName } from '#personas/reps.ts'
import { briefingView } from '#server/roleplay/scenario-view.ts'
import { rehearsed } from '#server/rehearsal/rehearse.ts'
import { handReader } from '#server/acceptance/hand-readings.ts'
import { library } from '../library/shipped.ts'
import { packs } from './packs.ts'

/** What of each invented offer nobody may say in a pack run, written down apart from the lists that leave lines out. */
const invented: Readonly<Record<string, RegExp>> = {
  'cfo-burned-budget': /Evenclose|Brandreth|\bledgers?\b|accrual|reconcil|£4,000|four thousand/iu,
  'twelve-seconds-at-the-desk': /Latchkey|Holme Valley|discharge lounge|\bvans?\b|£74|seventy-four|£2,900/iu,
  'champion-dismissed': /Forewear|sensor|bearing|vibration|sixty points|£9,600|seventy-four thousand/iu,
  'cold-second-site': /Bothways|interpret|£2,400/iu,
  'rival-at-half-price':
    /Readybank|infusion|\bpumps?\b|mattress|£386,000|three eight six|hundred and ninety-two|£19,500/iu,
  'it-has-always-worked': /Benchbook|\bsheets?\b people|one sheet a job|£350/iu,
  'inbound-gone-overnight': /Takeoff|estimator|£420|three per cent/iu,
  'no-money-till-april': /Coverlet|supply teacher|£412,000/iu,
  'after-the-pilot-nobody-used': /Fernpost|noticeboard|all-staff e-mail|£6,400|£1,200/iu,
  'ops-head-no-time': /Tellover|handover|FloorBook|tablets?\b|£400/iu,
  'the-security-questionnaire': /Scrivane|dictat|encrypt|recordings?\b|£640/iu,
  'bad-press-this-morning': /Plumbline|Meridale|tracer|tracing|Corran|£14,500|£96,000/iu,
}

/** A rep of each kind; what they say is about no offer at all, as a buyer takes up a rep's own words. */
const lines = [
  'What made you give me this time today?',
  'You said that quite quickly. What lies behind it?',
  'Who else would feel it if nothing changed here?',
  'How did it come to that, the last time?',
  'I have the impression that it is about something else. Am I wrong?',
  'What would it cost you yourself?',
  'There are people who should not buy from us, and I will tell you which.',
  'I saw it work once, with somebody who had doubts like yours.',
  'I do not know that, and I will not guess.',
  'I believe in this because I was there when it went badly.',
  'The price stays where it is, and I can tell you why.',
  'If it is a no, I would rather hear it now.',
  'Could we agree on one small step, with a day?',
  'Shall we say next Thursday, with the person who would have to live with it?',
  'What would you still want to ask me?',
  'Is there anybody whom I should not go round?',
]
const reps: readonly RepName[] = ['expert', 'pleaser', 'pushy']
const seeds = [1, 2, 3, 4, 5]

const ready = [...library.packReady].toSorted()

function castWith(scenarioId: string, pack: (typeof packs)[keyof typeof packs], seed: number): Cast {
  const played = library.offered(scenarioId, pack, null)
  if (!played) throw new Error(`${scenarioId} is not ready for a pack`)
  const variantId = drawVariant(played.scenario, seed)
  const variant = played.scenario.variants.find(({ id }) => id === variantId)
  if (!variant) throw new Error(`no variant ${variantId}`)
  return { ...played, variant, difficulty: 2 }
}

it('has at least twelve buyer scenarios that can be played with any pack, each with its own words watched here', () => {
  expect(ready.length).toBeGreaterThanOrEqual(12)
  expect(ready).toEqual(Object.keys(invented).toSorted())
  for (const id of ready) expect(library.scenarios.find((one) => one.id === id)?.arena).toBe('buyer')
})

describe.each(ready)('%s', (scenarioId) => {
  const own = invented[scenarioId] ?? /$^/u

  it('would be caught: its own texts do speak of its own offer', () => {
    const scenario = library.scenarios.find(({ id }) => id === scenarioId)
    expect(JSON.stringify([scenario?.offer, scenario?.facts, scenario?.situation])).toMatch(own)
  })

  it.each(Object.entries(packs))('speaks of %s and never of its own offer', async (_, pack) => {
    for (const seed of seeds) {
      const cast = castWith(scenarioId, pack, seed)
      const briefing = JSON.stringify(briefingView(cast.scenario, cast.persona, null, true))
      expect(briefing).toContain(pack.name)
      expect(briefing).not.toMatch(own)
      expect(briefing).not.toMatch(/\{[a-z]+\}/u)
      for (const rep of reps) {
        const { turns } = await rehearsed({ cast, seed, lines, readTurn: handReader(rep, cast) })
        const said = turns.flatMap((turn) => (turn.speaker === 'buyer' ? [turn.text] : []))
        expect(said.length).toBeGreaterThan(1)
        for (const text of said) {
          expect(text).not.toMatch(own)
          expect(text).not.toMatch(/\{[^}]*\}?|…$|undefined/u)
        }
        expect(new Set(said).size).toBe(said.length)
      }
    }
  })

  it('keeps the buyer: temperament, weights and what is live are as without a pack', () => {
    const cast = castWith(scenarioId, packs['a service by day'], 1)
    const persona = library.persona(cast.persona.id)
    expect(personaSchema.safeParse(cast.persona).error).toBeUndefined()
    expect(scenarioSchema.safeParse(cast.scenario).error).toBeUndefined()
    expect(cast.persona.temperament).toEqual(persona?.temperament)
    const apart = ({ beliefs }: Cast['persona']) => beliefs.map((one) => ({ ...one, proposition: '' }))
    expect(apart(cast.persona)).toEqual(persona && apart(persona))
    expect(cast.scenario.variants.length).toBeGreaterThanOrEqual(2)
    for (const { hiddenFacts } of cast.scenario.variants) expect(hiddenFacts.length).toBeGreaterThan(0)
  })
})

it('comes to other ends with other reps: an expert is not shown out where a pushy one is', async () => {
  const ends: Record<string, number> = { expert: 0, pushy: 0 }
  for (const scenarioId of ready) {
    for (const rep of ['expert', 'pushy'] as const) {
      for (const seed of seeds) {
        const cast = castWith(scenarioId, packs['software by seat'], seed)
        const { end } = await rehearsed({ cast, seed, lines, readTurn: handReader(rep, cast) })
        if (end.outcome.kind === 'walked-out') ends[rep] = (ends[rep] ?? 0) + 1
      }
    }
  }
  expect(ends['expert']).toBeLessThan(ready.length * seeds.length * 0.1)
  expect(ends['pushy']).toBeGreaterThan(ready.length * seeds.length * 0.5)
})

it('refuses a scenario that is not ready', () => {
  expect(library.offered('shelf-space-is-full', packs['software by seat'], null)).toBeNull()
  const cast = library.cast('cfo-burned-budget')
  const none = { persona: 'ruth-calloway', scenarios: [] }
  expect(() => withPack(cast as Cast, none as never, packs['software by seat'], null, [])).toThrow(
    'not ready',
  )
})
