import { describe, expect, it } from 'vitest'
import { createAssignment, usualPassRule, type PassRule } from '#contract/assignment.ts'
import { judgeAttempt, type CardLevels, type CoachLevels } from '#server/assignments/pass-rule.ts'
import { isOverdue, repState, type Standing } from '#server/assignments/rep-state.ts'

const card = (more: Partial<CardLevels> = {}): CardLevels => ({
  levels: { authenticity: 3, courage: 3, composure: null },
  foundation: true,
  factError: false,
  ...more,
})
const coach = (more: Partial<CoachLevels> = {}): CoachLevels => ({
  levels: {},
  foundation: null,
  meets: true,
  ...more,
})
const rule = (more: Partial<PassRule> = {}): PassRule => ({ ...usualPassRule, ...more })

describe('whether an attempt passes', () => {
  it.each<[string, PassRule, CardLevels, CoachLevels | null, string, readonly string[]]>([
    ['by the mean of two', rule(), card(), null, 'passed', []],
    [
      'with one above and one below',
      rule(),
      card({ levels: { authenticity: 4, courage: 2 } }),
      null,
      'passed',
      [],
    ],
    [
      'not below the mean',
      rule(),
      card({ levels: { authenticity: 3, courage: 2 } }),
      null,
      'not-passed',
      ['level'],
    ],
    [
      'not below a minimum, whatever the mean',
      rule(),
      card({ levels: { authenticity: 5, courage: 1 } }),
      null,
      'not-passed',
      ['courage'],
    ],
    ['not without the foundation', rule(), card({ foundation: false }), null, 'not-passed', ['foundation']],
    ['not with a false claim', rule(), card({ factError: true }), null, 'not-passed', ['foundation']],
    [
      'not with a false claim that a coach let stand',
      rule(),
      card({ factError: true }),
      coach({ foundation: true }),
      'not-passed',
      ['foundation'],
    ],
    [
      'nobody knows with too few chances',
      rule(),
      card({ levels: { authenticity: 4, courage: null } }),
      null,
      'needs-coach',
      ['not-assessed'],
    ],
    [
      'nobody knows without a foundation',
      rule(),
      card({ foundation: null }),
      null,
      'needs-coach',
      ['not-assessed'],
    ],
    [
      'not where one falls short and another is unknown',
      rule(),
      card({ levels: { authenticity: 1, courage: null } }),
      null,
      'not-passed',
      ['authenticity'],
    ],
    [
      'by a coach where the scorer had too few chances',
      rule(),
      card({ levels: { authenticity: 4, courage: null } }),
      coach({ levels: { courage: 3 } }),
      'passed',
      [],
    ],
    [
      'not by a coach who saw less than the scorer',
      rule(),
      card(),
      coach({ levels: { courage: 1 } }),
      'not-passed',
      ['level', 'courage'],
    ],
    [
      'waits where a coach has to confirm',
      rule({ coachConfirmed: true }),
      card(),
      null,
      'needs-coach',
      ['coach-confirms'],
    ],
    ['once a coach has confirmed', rule({ coachConfirmed: true }), card(), coach(), 'passed', []],
    [
      'not where a coach does not confirm',
      rule({ coachConfirmed: true }),
      card(),
      coach({ meets: false }),
      'not-passed',
      ['coach-confirms'],
    ],
    [
      'asks for composure where the rule does',
      rule({ minimum: { authenticity: null, courage: null, composure: 3 } }),
      card({ levels: { authenticity: 3, courage: 3, composure: 2 } }),
      null,
      'not-passed',
      ['composure'],
    ],
  ])('%s', (_, asked, given, review, outcome, reasons) => {
    expect(judgeAttempt(asked, given, review)).toEqual({ outcome, by: review ? 'coach' : 'scorer', reasons })
  })

  it('asks nothing about what the simulated buyer came to believe', () => {
    const body = { ...usualPassRule, minimum: { ...usualPassRule.minimum, belief_transfer: 3 } }
    const answer = createAssignment.safeParse({ passRule: body })
    expect(answer.error?.issues.map(({ path }) => path.join('.'))).toContain('passRule.minimum')
  })
})

const now = new Date('2027-02-03T12:00:00Z')
const standing = (more: Partial<Standing> = {}): Standing => ({
  kind: 'assessed',
  opensAt: new Date('2027-02-01T00:00:00Z'),
  dueAt: new Date('2027-02-10T00:00:00Z'),
  excused: false,
  done: false,
  allowed: 2,
  submitted: [],
  ...more,
})
const failed = { outcome: 'not-passed', by: 'scorer', reasons: ['level'] } as const
const asks = { outcome: 'needs-coach', by: 'scorer', reasons: ['coach-confirms'] } as const
const of = (result: typeof failed | typeof asks) => ({ ...result, reasons: [...result.reasons] })

describe('how a rep stands', () => {
  it.each<[string, Partial<Standing>]>([
    ['open', {}],
    ['upcoming', { opensAt: new Date('2027-02-04T00:00:00Z') }],
    ['submitted', { submitted: [null] }],
    ['submitted', { submitted: [of(failed), of(asks)] }],
    ['open', { submitted: [of(failed)] }],
    ['failed', { submitted: [of(failed), of(failed)] }],
    ['open', { submitted: [of(failed), of(failed)], allowed: 3 }],
    ['done', { submitted: [of(failed), of(failed)], done: true }],
    ['excused', { excused: true, submitted: [of(failed)] }],
    ['open', { kind: 'practice', allowed: 0 }],
  ])('is %s', (state, more) => {
    expect(repState(standing(more), now)).toBe(state)
  })

  it('is overdue once the date is over without what was asked for', () => {
    const over = new Date('2027-02-02T00:00:00Z')
    expect(isOverdue('open', over, now)).toBe(true)
    expect(isOverdue('failed', over, now)).toBe(true)
    expect(isOverdue('done', over, now)).toBe(false)
    expect(isOverdue('submitted', over, now)).toBe(false)
    expect(isOverdue('open', now, over)).toBe(false)
  })
})
