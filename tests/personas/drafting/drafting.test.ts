import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkPersona, checkScenario } from '#personas/check.ts'
import { toBeWritten, type DraftAnswers } from '#personas/drafting/answers.ts'
import { draftPersona } from '#personas/drafting/draft-persona.ts'
import { draftScenario } from '#personas/drafting/draft-scenario.ts'
import { gapsOf, unwritten } from '#personas/drafting/gaps.ts'
import { plainStage } from '#personas/drafting/plain-stage.ts'
import { answerMistakes, answersFrom, questions } from '#personas/drafting/questions.ts'
import { scriptedFor } from '#personas/drafting/scripted-for.ts'
import { repsSchema } from '#personas/reps.ts'
import { arenas, personaSchema, scenarioSchema } from '#personas/schema.ts'
import { loadLibrary } from '#server/library/load.ts'

const answer = fc.option(fc.string({ unit: 'grapheme', maxLength: 900 }), { nil: undefined })
/** Few enough words that one is said in several places. */
const often = fc.constantFrom('No.', 'no', 'We have no money.', 'Go on, please.', 'Hm.', 'I {echo} you.')
const some = fc.array(fc.oneof(often, fc.string({ unit: 'grapheme', maxLength: 700 })), { maxLength: 9 })
const anything: fc.Arbitrary<Record<string, unknown>> = fc.record({
  arena: fc.constantFrom(...arenas),
  name: answer,
  about: answer,
  character: fc.string({ maxLength: 2500 }),
  situation: fc.string({ maxLength: 1800 }),
  firstLine: fc.oneof(often, answer),
  agrees: fc.oneof(often, answer),
  hidden: some,
  facts: some,
  objections: fc.array(
    fc.record({ said: fc.oneof(often, fc.string()), beneath: fc.oneof(often, fc.string()) }),
    { maxLength: 8 },
  ),
})

describe('a draft', () => {
  it('can be played whatever was answered', () => {
    fc.assert(
      fc.property(anything, (answers) => {
        const persona = draftPersona(answers as DraftAnswers, 'somebody')
        expect(personaSchema.safeParse(persona).error?.issues ?? []).toEqual([])
        expect(checkPersona(persona)).toEqual([])
        for (const scenario of [
          draftScenario(answers as DraftAnswers, persona, 'a-talk'),
          plainStage(persona),
        ]) {
          expect(scenarioSchema.safeParse(scenario).error?.issues ?? []).toEqual([])
          expect(checkScenario(scenario, persona)).toEqual([])
        }
      }),
      {
        numRuns: 60,
        // Said first and last, but for a capital and a full stop: one line for the checks.
        examples: [
          [{ arena: 'buyer', firstLine: 'No.', agrees: 'no', hidden: [], facts: [], objections: [] }],
        ],
      },
    )
  })

  it('takes what was answered as it was said', () => {
    const given = answersFrom({
      arena: 'investor',
      name: 'Marta Olsen',
      objections: ['The price is too high for me.', 'I know the market.', 'Your team is small.'],
      beneath: ['I lost money on one like it.'],
      hidden: ['My fund closes in March.'],
    })
    const persona = draftPersona(given, 'marta-olsen')
    expect(persona).toMatchObject({ name: 'Marta Olsen', arena: 'investor' })
    expect(persona.objections[0]).toMatchObject({
      kind: 'price',
      surface: ['The price is too high for me.'],
      reveal: ['I lost money on one like it.'],
    })
    expect(persona.hiddenFacts.map(({ reveal }) => reveal)).toEqual([['My fund closes in March.']])
  })

  it('says what is to be written, and what is still stock', () => {
    const persona = draftPersona({ arena: 'buyer', name: 'Marta Olsen' }, 'marta-olsen')
    expect(unwritten(persona).map(({ field }) => field)).toContain('about')
    expect(persona.about.startsWith(toBeWritten)).toBe(true)
    const gaps = gapsOf(persona).map(({ field }) => field)
    expect(gaps).toEqual(
      expect.arrayContaining(['objections.need.insist', 'answers.today.open', 'speech.greet']),
    )
  })

  it('finds nothing to be written and no stock line in what ships', () => {
    const { personas, scenarios } = loadLibrary()
    for (const persona of personas) {
      expect(unwritten(persona)).toEqual([])
      expect(gapsOf(persona).filter(({ message }) => message.includes('stock'))).toEqual([])
    }
    for (const scenario of scenarios) expect(unwritten(scenario)).toEqual([])
  })

  it('asks for what has to be known and refuses what is too long or not to be chosen', () => {
    expect(answerMistakes({}).map(({ field }) => field)).toEqual(['arena', 'name'])
    const wrong = { arena: 'pub', name: 'x'.repeat(601), hidden: Array.from({ length: 9 }, () => 'so') }
    expect(answerMistakes(wrong).map(({ field }) => field)).toEqual(['arena', 'name', 'hidden'])
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length)
  })
})

describe('lines made for the scripted reps', () => {
  it('fit the form of authored ones, each said once by its rep, and the same each time', () => {
    const { scenarios, persona } = loadLibrary()
    for (const scenario of scenarios) {
      const buyer = persona(scenario.persona)
      if (!buyer) continue
      const reps = scriptedFor(scenario, buyer)
      expect(repsSchema.safeParse({ scenario: scenario.id, reps }).error?.issues ?? []).toEqual([])
      for (const [rep, lines] of Object.entries(reps)) {
        if (rep !== 'repeater') expect([rep, new Set(lines).size]).toEqual([rep, lines.length])
      }
      expect(scriptedFor(scenario, buyer)).toEqual(reps)
    }
  })
})
