import { describe, expect, it } from 'vitest'
import { contradictionsIn } from './contradictions.ts'
import type { Course, Exchange, Stance } from '#server/acceptance/course.ts'
import { promptOnly } from './prompt-only.ts'
import { mean } from '#server/acceptance/statistics.ts'
import { betweenCheck, betweenOf } from './tables/between-personas.ts'
import { difficultyOf, isMonotone } from './tables/difficulty.ts'
import { stickinessOf } from './tables/stances.ts'
import { variantsOf } from './tables/variants.ts'
import { distinctPairsIn, longestRepeatIn, voiceOf } from './voice-figures.ts'

const exchange = (changes: Partial<Exchange>): Exchange => ({
  rep: 'Go on.',
  buyer: 'I see.',
  stance: 'neutral',
  ends: false,
  answers: false,
  ...changes,
})

const course = (changes: Partial<Course>): Course => ({
  scenario: 's',
  persona: 'p',
  variant: 'v',
  rep: 'expert',
  seed: 1,
  difficulty: 2,
  mover: true,
  belief: { start: 0.3, end: 0.5 },
  commit: { start: 0.2, end: 0.4 },
  trust: 0.6,
  left: false,
  outcome: 'rep-ended',
  best: false,
  exchanges: 12,
  disclosed: 0,
  steps: [],
  spoken: [],
  wording: { turns: 0, leaks: 0, repeated: [], asked: 0, answered: 0, takenUp: 0 },
  ...changes,
})

const standing = (...stances: readonly Stance[]) =>
  course({ spoken: stances.map((stance) => exchange({ stance })) })

describe('stickiness', () => {
  it('counts what followed each stance within a roleplay and not across two', () => {
    const sticky = stickinessOf([standing('resist', 'resist', 'positive'), standing('neutral', 'resist')])
    expect(sticky.resist).toEqual({ resist: 0.5, neutral: 0, positive: 0.5, n: 2 })
    expect(sticky.neutral).toMatchObject({ resist: 1, n: 1 })
  })
})

describe('the simulated prompt-only buyer', () => {
  const seeds = Array.from({ length: 200 }, (_, index) => index + 1)
  const moved = (rep: Course['rep']) =>
    mean(
      seeds.map((seed) => {
        const { belief } = promptOnly(course({ rep, seed }))
        return belief.end - belief.start
      }),
    )

  it('is moved most by a repeated assertion, by the published amounts', () => {
    expect(moved('repeater')).toBeCloseTo(0.14, 2)
    expect(moved('expert')).toBeCloseTo(0.064, 2)
  })

  it('stands as the published shares say and never leaves', () => {
    const stances = seeds.flatMap((seed) =>
      promptOnly(course({ seed, left: true })).spoken.map(({ stance }) => stance),
    )
    const share = (stance: Stance) => stances.filter((one) => one === stance).length / stances.length
    expect(share('resist')).toBeCloseTo(0.13, 1)
    expect(share('neutral')).toBeCloseTo(0.42, 1)
    expect(promptOnly(course({ left: true })).left).toBe(false)
  })
})

describe('difficulty', () => {
  it.each([
    [[1, 0.8, 0.8, 0.5], true],
    [[0.8, 0.82, 0.7, 0.6], true],
    [[0.8, 0.9, 0.7, 0.6], false],
    [[0.5, 0.52, 0.54, 0.52], false],
  ])('finds that %j falls: %s', (values, falls) => {
    expect(isMonotone(values, true, 0.04)).toBe(falls)
  })

  it('asks that exits rise', () => {
    const courses = ([1, 2, 3, 4] as const).map((difficulty) => course({ difficulty, left: difficulty < 3 }))
    const row = difficultyOf(courses).find(({ what }) => what === 'left the expert')
    expect(row).toMatchObject({ values: [1, 1, 0, 0], monotone: false })
  })

  it('does not call a step easier because it holds more buyers whose right ending is a no', () => {
    const courses = ([1, 2, 3, 4] as const).flatMap((difficulty) => [
      course({ difficulty, mover: true, best: difficulty === 1 }),
      ...Array.from({ length: difficulty }, () => course({ difficulty, mover: false, best: true })),
    ])
    const row = difficultyOf(courses).find(({ what }) => what === 'best ending of the expert')
    expect(row).toMatchObject({ values: [1, 0.5, 0.5, 0.5], monotone: true })
  })
})

describe('variants', () => {
  it('are compared with the mean of the scenario, rep by rep', () => {
    const ends = { a: 0.5, b: 0.5, c: 0.62 }
    const rows = variantsOf(
      Object.entries(ends).map(([variant, end]) => course({ variant, belief: { start: 0.3, end } })),
    ).filter(({ rep }) => rep === 'expert')
    expect(rows.map(({ variant, equal }) => [variant, equal])).toEqual([
      ['a', true],
      ['b', true],
      ['c', false],
    ])
    expect(rows[2]?.apart).toBeCloseTo(8)
  })
})

describe('variance between personas', () => {
  const ends = (persona: string, ...values: readonly number[]) =>
    values.map((end, seed) => course({ persona, seed, belief: { start: 0.3, end } }))

  it('is set against that between seeds', () => {
    const apart = [...ends('a', 0.3, 0.31), ...ends('b', 0.5, 0.51), ...ends('c', 0.7, 0.71)]
    const alike = [...ends('a', 0.3, 0.7), ...ends('b', 0.31, 0.71), ...ends('c', 0.3, 0.72)]
    expect(betweenCheck(betweenOf(apart))?.holds).toBe(true)
    expect(betweenCheck(betweenOf(alike))?.holds).toBe(false)
  })

  it('says nothing about two personas', () => {
    expect(betweenCheck(betweenOf([...ends('a', 0.3, 0.4), ...ends('b', 0.5, 0.6)]))).toBeNull()
  })
})

describe('a voice', () => {
  it('finds the longest run of words in two replies', () => {
    expect(longestRepeatIn(['We closed in twelve days.', 'Yes.', 'So we closed in twelve, I said.'])).toEqual(
      { words: 4, text: 'we closed in twelve' },
    )
  })

  it('counts different pairs of words', () => {
    expect(distinctPairsIn(['no budget', 'no budget', 'no time'])).toBeCloseTo(2 / 3)
  })

  it('measures how replies shrink before an exit, the leaving itself apart', () => {
    const words = [8, 8, 4, 2, 2].map((count) => exchange({ buyer: 'word '.repeat(count).trim() }))
    const left = course({
      outcome: 'walked-out',
      spoken: [...words, exchange({ buyer: 'Goodbye, and do not ring again.', ends: true })],
    })
    expect(voiceOf('p', [], [left]).beforeExit).toEqual({ last: 8 / 3, earlier: 8, n: 1 })
  })

  it('counts a reply that takes up a word or answers the question', () => {
    const spoken = [
      exchange({ rep: 'How long is the close?', buyer: 'The close is twelve days.' }),
      exchange({ rep: 'Who signs it?', buyer: 'Alan and me.', answers: true }),
      exchange({ rep: 'Who signs it?', buyer: 'Nice weather.' }),
    ]
    expect(voiceOf('p', [], [course({ spoken })]).responsive).toMatchObject({ share: 2 / 3, n: 3 })
  })
})

describe('contradictions', () => {
  const first = 'The auditors found an accrual of £310,000 in June.'

  it('finds another number for the same thing', () => {
    expect(
      contradictionsIn([first, 'The accrual the auditors found in June was £210,000.'], []),
    ).toHaveLength(1)
  })

  it('finds one against what is true of the persona', () => {
    expect(contradictionsIn(['The auditors found in June an accrual of £90,000.'], [first])).toHaveLength(1)
  })

  it.each([
    ['the same number', 'In June the auditors found the accrual, £310,000.'],
    ['another matter', 'The onboarding would cost us £12,000 in April.'],
    ['something else that is counted', 'The auditors found the accrual in June, after three months.'],
    ['a question', 'Was it the accrual that the auditors found in June, the £200,000?'],
  ])('passes over %s', (_what, other) => {
    expect(contradictionsIn([first, other], [])).toEqual([])
  })
})
