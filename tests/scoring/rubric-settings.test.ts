import { describe, expect, it } from 'vitest'
import { rubricMistakes } from '#scoring/rubric-mistakes.ts'
import { adjustable, standardOf } from '#scoring/rubric-settings.ts'
import { rubricSchema, type Rubric } from '#scoring/rubric.ts'
import { scoreTranscript } from '#scoring/score.ts'
import type { DimensionId } from '#scoring/shape.ts'
import { asking, conversation, objecting, telling, type Said } from './by-hand.ts'
import { coreRubric, withCriterion, withDimension } from './core-rubric.ts'

const dodge: Said = { rep: 'Let me tell you about our history.', codes: ['dodge'] }
const answer: Said = { rep: 'It is 40 euros.', codes: ['direct_answer'] }
const reflect: Said = { rep: 'So it went back to spreadsheets in March?', codes: ['specific_reflection'] }
const hold: Said = { rep: 'It stays, because it pays for the training.', codes: ['hold_with_reason'] }
const dump: Said = { rep: 'Dashboards, alerts, exports and a portal.', codes: ['feature_dump'] }
const ask: Said = { rep: 'Shall we meet Mara on Tuesday at ten?', codes: ['clean_ask', 'invite_no'] }
const times = (count: number, ...said: readonly Said[]) => Array.from({ length: count }, () => said).flat()
const talk = conversation(
  ...times(3, asking, dodge),
  ...times(3, objecting, hold),
  ...times(2, telling, dump),
  telling,
  ask,
)

const of = (rubric: Rubric, id: DimensionId, transcript = talk) =>
  scoreTranscript(transcript, null, rubric).dimensions.find((one) => one.id === id)
const scoreOf = (rubric: Rubric, id: DimensionId, transcript = talk) =>
  of(rubric, id, transcript)?.score ?? -1

describe('what a rubric sets', () => {
  it('changes nothing where it says what the scorer does anyway', () => {
    const spelled: Rubric = {
      ...coreRubric,
      dimensions: coreRubric.dimensions.map((dimension) => ({
        ...dimension,
        levelsFrom: [20, 40, 60, 80],
        criteria: dimension.criteria.map((one) => {
          const { weight, target } = standardOf(one.code)
          return {
            ...one,
            ...(weight === null ? {} : { weight, counts: true }),
            ...(target === null ? {} : { target }),
          }
        }),
      })),
    }
    expect(rubricMistakes(spelled)).toEqual([])
    expect(scoreTranscript(talk, null, spelled)).toEqual(scoreTranscript(talk, null, coreRubric))
  })

  it('moves a score by the weight of what was missed', () => {
    const heavy = withCriterion('courage', 'C1', { weight: 3 })
    const light = withCriterion('courage', 'C1', { weight: 0.1 })
    expect(scoreOf(heavy, 'courage')).toBeLessThan(scoreOf(coreRubric, 'courage'))
    expect(scoreOf(light, 'courage')).toBeGreaterThan(scoreOf(coreRubric, 'courage'))
    expect(scoreOf(heavy, 'authenticity')).toBe(scoreOf(coreRubric, 'authenticity'))
  })

  it('asks for less where the target is lower', () => {
    const half = conversation(...times(3, asking, answer, asking, { rep: 'Well, yes.' }))
    const low = withCriterion('courage', 'C1', { target: 0.1 })
    expect(scoreOf(low, 'courage', half)).toBeGreaterThan(scoreOf(coreRubric, 'courage', half))
  })

  it('leaves out of score and headline what does not count', () => {
    const without = withCriterion('courage', 'C1', { counts: false })
    expect(of(without, 'courage')?.subscores.map(({ code }) => code)).not.toContain('C1')
    expect(scoreOf(without, 'courage')).toBeGreaterThan(scoreOf(coreRubric, 'courage'))
    const blind = of(
      withCriterion('authenticity', 'A1', { counts: false }),
      'authenticity',
      conversation(...times(4, telling, reflect)),
    )
    expect(blind?.headline).not.toMatch(/Took up/)
    const missed = scoreTranscript(conversation(...times(4, asking, dodge)), null, without).oneThing
    expect(missed?.code).not.toBe('C1')
  })

  it('weighs the items of foundation and leaves some out', () => {
    const craft = conversation(...times(4, telling, reflect), telling, dump)
    const heavy = scoreOf(withCriterion('foundation', 'F4', { weight: 3 }), 'foundation', craft)
    const without = scoreOf(withCriterion('foundation', 'F4', { counts: false }), 'foundation', craft)
    const standard = scoreOf(coreRubric, 'foundation', craft)
    expect(heavy).toBeLessThan(standard)
    expect(without).toBeGreaterThan(standard)
  })

  it('names levels by its own bounds and keeps the caps at their levels', () => {
    const strict = withDimension('courage', () => ({ levelsFrom: [25, 48, 70, 90] }))
    const score = scoreOf(coreRubric, 'courage')
    const level = [25, 48, 70, 90].filter((bound) => score >= bound).length + 1
    expect(of(strict, 'courage')).toMatchObject({ score, level })
    const attack: Said = { rep: 'You are wrong about that.', codes: ['arguing'] }
    const attacked = conversation(
      ...times(8, asking, answer),
      ...times(2, objecting, attack),
      ...times(3, objecting, hold),
      telling,
      ask,
    )
    expect(of(coreRubric, 'courage', attacked)).toMatchObject({ score: 39, level: 2 })
    expect(of(strict, 'courage', attacked)).toMatchObject({ score: 47, level: 2 })
  })

  it('moves the gate', () => {
    const foundation = scoreOf(coreRubric, 'foundation')
    expect(foundation).toBeGreaterThan(0)
    const gate = (foundationGate: number) =>
      scoreTranscript(talk, null, { ...coreRubric, foundationGate }).foundationGate?.passed
    expect([gate(foundation), gate(foundation + 1)]).toEqual([true, false])
  })
})

describe('what does not fit together', () => {
  const said = (rubric: Rubric) =>
    rubricMistakes(rubric).map(({ path, message }) => `${path.join('.')}: ${message}`)
  const criteria = (id: DimensionId) => coreRubric.dimensions.find((one) => one.id === id)?.criteria ?? []

  it('finds nothing in the shipped rubric, which describes every code', () => {
    expect(rubricMistakes(coreRubric)).toEqual([])
    for (const { id, criteria: written } of coreRubric.dimensions) {
      expect(written.map(({ code }) => code).toSorted()).toEqual(adjustable[id].codes.toSorted())
    }
  })

  it('names a code that is unknown, twice there or missing', () => {
    const strange = withDimension('courage', ({ criteria: all }) => ({
      criteria: all.map((one) => (one.code === 'C6' ? { ...one, code: 'C9' } : one)),
    }))
    expect(said(strange)).toEqual([
      'dimensions.1.criteria.5.code: There is no “C9” here; the codes are C1, C2, C3, C4, C5, C6.',
      'dimensions.1.criteria: “C6” is missing; to leave it out of the score, keep it and set “counts: false”.',
    ])
    const twice = withDimension('composure', ({ criteria: all }) => ({
      criteria: [...all, ...all.slice(0, 1)],
    }))
    expect(said(twice)).toEqual([
      'dimensions.3.criteria.3.code: “K1” is described twice; take one of them out.',
    ])
  })

  it('names a setting without effect, and too few criteria that count', () => {
    expect(said(withCriterion('belief_transfer', 'B3', { weight: 2 }))).toEqual([
      'dimensions.2.criteria.3.weight: “weight” has no effect on B3; take it out.',
    ])
    const one = withDimension('courage', ({ criteria: all }) => ({
      criteria: all.map((criterion) => ({ ...criterion, counts: criterion.code === 'C1' })),
    }))
    expect(said(one)).toEqual(['dimensions.1.criteria: Let at least 2 criteria count.'])
  })

  it('names levels that fall together and dimensions that are not there', () => {
    expect(said(withDimension('courage', () => ({ levelsFrom: [20, 40, 42, 80] })))).toEqual([
      'dimensions.1.levelsFrom.2: Level 4 must begin at 45 or above, 5 points over the one before.',
    ])
    const doubled = {
      ...coreRubric,
      dimensions: coreRubric.dimensions.map((one, at) =>
        at === 1 ? { ...one, id: 'authenticity' as const, criteria: criteria('authenticity') } : one,
      ),
    }
    expect(said(doubled)).toEqual([
      'dimensions: Describe “authenticity” exactly once.',
      'dimensions: Describe “courage” exactly once.',
    ])
  })

  it.each([
    ['a character that cannot be stored', { for: 'A\u0000B' }],
    ['half a character', { for: 'A\ud800' }],
    ['a weight out of bounds', { weight: 4 }],
    ['a target out of bounds', { target: 1.2 }],
  ])('refuses %s', (_, settings) => {
    expect(rubricSchema.safeParse(withCriterion('courage', 'C1', settings)).success).toBe(false)
  })

  it('refuses a field that nobody knows', () => {
    expect(rubricSchema.safeParse({ ...coreRubric, colour: 'red' }).success).toBe(false)
  })
})
