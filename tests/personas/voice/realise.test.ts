import { advance } from '#personas/engine/advance.ts'
import { begin } from '#personas/engine/begin.ts'
import { random } from '#personas/engine/random.ts'
import { realise, remember } from '#personas/voice/realise.ts'
import { linesFor } from '#personas/voice/lines.ts'
import { behaviourCodes } from '#scoring/behaviours/codes.ts'
import { describe, expect, it } from 'vitest'
import { buyerOf, heard, worldWith } from '../engine/turns.ts'
import { casts } from '../library/shipped.ts'
import { directiveFor, everyPart } from './directives.ts'

const nobodySpoke = { repText: '', said: [] }

describe.each(casts)('the built-in voice of %s', (_name, cast) => {
  const fresh = { spoken: [] as readonly string[] }

  it('has words for everything that this buyer can be directed to do', () => {
    for (const part of everyPart(cast)) {
      const spoken = realise(cast, directiveFor(cast, part), fresh, nobodySpoke, random(1, 1, 'voice'))
      expect(spoken.text.length).toBeGreaterThan(1)
      expect(spoken.text).not.toContain('{')
      expect(linesFor(cast, part).map(({ key }) => key)).toContain(spoken.lines.at(-1))
    }
  })

  it('says the same for the same directive and numbers', () => {
    const directive = directiveFor(cast, {
      act: 'acknowledge',
      objection: null,
      hiddenFact: null,
      answer: null,
    })
    const say = () => realise(cast, directive, fresh, nobodySpoke, random(7, 3, 'voice'))
    expect(say()).toEqual(say())
  })

  it('never says a line twice in twenty-five exchanges, whatever the rep does', () => {
    const patient: typeof cast = {
      ...cast,
      scenario: { ...cast.scenario, limits: { exchanges: 40 } },
    }
    let { world } = begin(patient, 11)
    const said: string[] = []
    for (let exchange = 0; exchange < 25; exchange += 1) {
      const code = behaviourCodes[(exchange * 7) % behaviourCodes.length] ?? 'small_talk'
      const calm = { ...buyerOf(patient, world), patience: 1, reactance: 0, engagement: 0.9 }
      world = { ...world, byBuyer: { [patient.persona.id]: calm } }
      const turn = heard(2 * exchange + 2, code === 'clean_ask' ? [] : [code])
      const step = advance(patient, world, turn)
      if (step.world.outcome) break
      const state = buyerOf(patient, step.world)
      const conversation = { repText: turn.text, said: [...said] }
      const spoken = realise(patient, step.directive, state, conversation, random(11, turn.turn, 'voice'))
      expect(said).not.toContain(spoken.text)
      for (const key of spoken.lines) expect(state.spoken).not.toContain(key)
      said.push(spoken.text)
      world = { ...step.world, byBuyer: { [patient.persona.id]: remember(state, spoken.lines) } }
    }
    expect(said.length).toBeGreaterThan(10)
  })

  it('says one sentence and no more when interest is gone', () => {
    const part = { act: 'insist' as const, objection: cast.variant.objection, hiddenFact: null, answer: null }
    const directive = directiveFor(cast, part, { engagement: 0.2, then: { ...part, act: 'object' } })
    const { text, lines } = realise(cast, directive, fresh, nobodySpoke, random(5, 5, 'voice'))
    expect(lines).toHaveLength(1)
    expect(text.match(/[.?!](?:\s|$)/gu)).toHaveLength(1)
  })

  it('goes on with a neutral word when a list has run dry', () => {
    const part = { act: 'acknowledge' as const, objection: null, hiddenFact: null, answer: null }
    const all = linesFor(cast, part).map(({ key }) => key)
    const { text, lines } = realise(
      cast,
      directiveFor(cast, part),
      { spoken: all },
      nobodySpoke,
      random(2, 2, 'voice'),
    )
    expect(lines.every((key) => key.startsWith('filler/'))).toBe(true)
    expect(text.length).toBeGreaterThan(1)
  })

  it('says no neutral word twice while there are others, however little it says', () => {
    const part = { act: 'acknowledge' as const, objection: null, hiddenFact: null, answer: null }
    const directive = directiveFor(cast, part, { engagement: 0.2 })
    const said: string[] = []
    const spoken = linesFor(cast, part).map(({ key }) => key)
    for (const _ of cast.persona.voice.fillers) {
      const turn = realise(
        cast,
        directive,
        { spoken },
        { repText: '', said: [...said] },
        random(2, 2, 'voice'),
      )
      expect(said).not.toContain(turn.text)
      said.push(turn.text)
      spoken.push(...turn.lines)
    }
  })
})

describe('what is remembered', () => {
  it('keeps each line once, in the order in which it was said', () => {
    const [, cast] = casts[0] ?? []
    if (!cast) throw new Error('the library ships no scenario')
    const state = buyerOf(cast, worldWith(cast, { spoken: ['a'] }))
    expect(remember(state, ['b', 'a', 'c']).spoken).toEqual(['a', 'b', 'c'])
  })
})
