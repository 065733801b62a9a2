import type { Verdict } from '#contract/given-review.ts'

export const verdictWords: Readonly<Record<Verdict, string>> = {
  meets: 'Meets what the scenario asks for',
  close: 'Close to it',
  'not-yet': 'Not yet',
}
