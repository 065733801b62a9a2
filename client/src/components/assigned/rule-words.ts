import type { AttemptResult, PassRule } from '#contract/assignment.ts'

const names = { authenticity: 'authenticity', courage: 'courage', composure: 'composure' } as const
type Ruled = keyof typeof names
const ruled = Object.keys(names) as Ruled[]
const plural = new Intl.PluralRules('en')
const list = new Intl.ListFormat('en', { type: 'conjunction' })

/** What passes, in whole sentences. */
export function ruleSentences(rule: PassRule, attempts = rule.attempts): string[] {
  const least = ruled.flatMap((id) => (rule.minimum[id] === null ? [] : [`${names[id]} ${rule.minimum[id]}`]))
  return [
    `Level ${rule.level} or better, as the mean of authenticity and courage.`,
    ...(least.length > 0 ? [`No lower than ${list.format(least)}.`] : []),
    'The foundation is in place, and no claim goes against the fact sheet.',
    ...(rule.coachConfirmed ? ['A coach reviews it and confirms.'] : []),
    plural.select(attempts) === 'one' ? 'One attempt.' : `Up to ${attempts} attempts.`,
    'What the buyer came to believe does not count: they are simulated.',
  ]
}

const reasonWords: Readonly<Record<AttemptResult['reasons'][number], string>> = {
  level: 'the level is below the rule’s',
  authenticity: 'authenticity is below the rule’s minimum',
  courage: 'courage is below the rule’s minimum',
  composure: 'composure is below the rule’s minimum',
  foundation: 'the foundation is not in place',
  'not-assessed': 'there were too few chances for a level, so a coach decides',
  'coach-confirms': 'a coach has to confirm it',
}

/** What came of a submitted attempt, in one sentence. */
export function resultSentence(result: AttemptResult | null): string {
  if (result === null) return 'Submitted. The scorecard is being made.'
  const why = list.format(result.reasons.map((reason) => reasonWords[reason]))
  switch (result.outcome) {
    case 'passed':
      return result.by === 'coach' ? 'Passed, by a coach’s review.' : 'Passed, by the scorecard.'
    case 'needs-coach':
      return `Waits for a coach: ${why}.`
    case 'not-passed':
      return `Not passed: ${
        result.by === 'coach' && result.reasons.includes('coach-confirms')
          ? 'the coach does not confirm it yet'
          : why
      }.`
  }
}
