import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess } from '#scoring/assess.ts'
import { behaviourCodes } from '#scoring/behaviours/codes.ts'
import { combine } from '#scoring/combine.ts'
import { authenticityCriteria, courageCriteria } from '#scoring/criteria.ts'
import { openingsOf } from '#scoring/opportunities.ts'
import { saturation } from '#scoring/recital.ts'
import { scoreTranscript } from '#scoring/score.ts'
import type { Dimension } from '#scoring/shape.ts'
import type { BeliefContext, BlindTranscript } from '#scoring/transcript.ts'
import { asking, conversation, objecting, telling, type Said } from './by-hand.ts'
import { coreRubric } from './core-rubric.ts'

const confidence = fc.double({ min: 0.31, max: 1, noNaN: true })
const rep = fc.record({
  rep: fc.constantFrom(
    'So the planners went back to spreadsheets in March, and we may be slower than that at first.',
    'It is six weeks, and I will not go lower because the price is the same for all.',
    'Could you and Mara meet me on Thursday at ten?',
  ),
  codes: fc.uniqueArray(fc.tuple(fc.constantFrom(...behaviourCodes), confidence), {
    maxLength: 4,
    selector: ([code]) => code,
  }),
  uptake: fc.double({ min: 0, max: 1, noNaN: true }),
})
const buyer = fc.constantFrom<Said>(
  telling,
  asking,
  objecting,
  { buyer: 'It would give them their evenings back.', ladder: 4, stance: 'positive' },
  { buyer: 'It is fine, I suppose, for now.', discomfort: true },
)
const talks = fc
  .array(fc.tuple(buyer, rep), { minLength: 3, maxLength: 10 })
  .map((turns) => conversation(...turns.flat()))
const figures = (transcript: BlindTranscript, context: BeliefContext = null) =>
  scoreTranscript(transcript, context, coreRubric).dimensions

describe('the arithmetic of every conversation', () => {
  it('is blind to outcome and state in all but belief transfer', () => {
    const contexts = fc.record({
      start: fc.double({ min: 0, max: 1, noNaN: true }),
      course: fc.array(
        fc.record({
          turn: fc.nat(20),
          belief: fc.double({ min: 0, max: 1, noNaN: true }),
          rawDelta: fc.double({ min: -1, max: 1, noNaN: true }),
          causes: fc.constant([]),
        }),
        { maxLength: 5 },
      ),
      outcome: fc.constantFrom('commitment', 'disqualified', 'walked-out', null),
      rightEnding: fc.constantFrom('commitment' as const, 'disqualified' as const),
      concernDisclosed: fc.boolean(),
    })
    fc.assert(
      fc.property(talks, contexts, (talk, context) => {
        const [before, after] = [figures(talk), figures(talk, context)].map((all) =>
          all.filter(({ id }) => id !== 'belief_transfer'),
        )
        expect(after).toEqual(before)
        const evident = (all: readonly Dimension[]) =>
          all?.find(({ id }) => id === 'belief_transfer')?.evident
        expect(evident(figures(talk, context))).toBe(evident(figures(talk)))
      }),
      { numRuns: 60 },
    )
  })

  it('moves by little where one confidence moves by little', () => {
    fc.assert(
      fc.property(talks, fc.nat(20), fc.nat(3), (talk, at, which) => {
        const turns = talk.turns.map((turn, index) => {
          if (turn.speaker !== 'rep' || index >> 1 !== at % (talk.turns.length >> 1)) return turn
          const behaviours = turn.reading.behaviours.map((one, place) =>
            place === which % turn.reading.behaviours.length
              ? { ...one, confidence: Math.min(1, one.confidence + 0.002) }
              : one,
          )
          return { ...turn, reading: { ...turn.reading, behaviours } }
        })
        const [before, after] = [figures(talk), figures({ ...talk, turns })]
        for (const [index, { id, score }] of before.entries()) {
          const moved = Math.abs((after[index]?.score ?? 0) - (score ?? 0))
          // A slip has to be seen before it is counted: recovery is the one step that is left.
          expect(moved, id).toBeLessThan(id === 'composure' ? 9 : 3)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('is the same in whatever order its criteria come', () => {
    fc.assert(
      fc.property(
        talks,
        fc.shuffledSubarray([...courageCriteria], { minLength: courageCriteria.length }),
        fc.shuffledSubarray([...authenticityCriteria], { minLength: authenticityCriteria.length }),
        (talk, courage, authenticity) => {
          const openings = openingsOf(talk)
          const score = (criteria: typeof courage) => combine(assess(openings, criteria)).score
          expect(score(courage)).toBeCloseTo(score([...courageCriteria]), 0)
          expect(score(authenticity)).toBeCloseTo(score([...authenticityCriteria]), 0)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('comes to the same card for a transcript that was stored and read back', () => {
    fc.assert(
      fc.property(talks, (talk) => {
        const again = JSON.parse(JSON.stringify(talk)) as BlindTranscript
        expect(scoreTranscript(again, null, coreRubric)).toEqual(scoreTranscript(talk, null, coreRubric))
      }),
      { numRuns: 40 },
    )
  })

  it('gives every score an interval around it and a level only from six chances on', () => {
    fc.assert(
      fc.property(talks, (talk) => {
        for (const { score, interval, opportunities, level, reason } of figures(talk)) {
          if (score === null) {
            expect([interval, level, typeof reason]).toEqual([null, null, 'string'])
            continue
          }
          const [low, high] = interval ?? [101, -1]
          expect(low).toBeLessThanOrEqual(score)
          expect(high).toBeGreaterThanOrEqual(score)
          expect(level === null).toBe(opportunities < 6)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('names no moment that a mark for the rep at the same turn contradicts', () => {
    fc.assert(
      fc.property(talks, (talk) => {
        const { dimensions, oneThing } = scoreTranscript(talk, null, coreRubric)
        if (oneThing === null) return
        const marks = dimensions
          .flatMap(({ evidence }) => evidence)
          .filter(({ turn, polarity }) => turn === oneThing.turn && polarity === '+')
          .map(({ code }) => code)
        expect(marks).not.toContain(oneThing.code)
        if (oneThing.code === 'A1') expect(marks).not.toContain('F2')
      }),
      { numRuns: 150 },
    )
  })
})

describe('saturation', () => {
  const reflect: Said = {
    rep: 'So it went back to spreadsheets in March?',
    codes: [['specific_reflection', 1]],
  }
  const shares = (...said: readonly Said[]) => {
    const openings = openingsOf(conversation(...said))
    return openings.map(({ turn }) => saturation('specific_reflection', turn.n, openings))
  }

  it('halves each use after a free one, and starts anew with a question', () => {
    expect(shares(telling, reflect, telling, reflect, telling, reflect, telling, reflect)).toEqual([
      1, 1, 0.5, 0.25,
    ])
    expect(shares(telling, reflect, telling, reflect, telling, reflect, asking, reflect).at(-1)).toBe(1)
  })

  it('forgets what lies more than five turns back', () => {
    const other: Said = { rep: 'That is so.', codes: [] }
    const quiet = Array.from({ length: 5 }, () => [telling, other]).flat()
    expect(shares(telling, reflect, telling, reflect, ...quiet, telling, reflect).at(-1)).toBe(1)
  })
})

describe('a code without an opening', () => {
  it('counts for nothing', () => {
    const ask: Said = { rep: 'Could you and Mara meet me on Thursday at ten?', codes: ['clean_ask'] }
    const rest = Array.from({ length: 5 }, () => [telling, { rep: 'That is so.' }] as const).flat()
    const early = figures(conversation(telling, ask, ...rest)).find(({ id }) => id === 'courage')
    expect(early?.evidence).toEqual([])
  })
})
