import type { Course } from '../course.ts'
import { shareOf, wilson } from '../statistics.ts'
import { shareCheck, type Check } from './check.ts'

/** What the buyer's words may and may not do: leak, repeat, pass over a question. */
export function wording(courses: readonly Course[]): readonly Check[] {
  const sum = (pick: (wording: Course['wording']) => number) =>
    courses.reduce((total, course) => total + pick(course.wording), 0)
  const turns = sum((one) => one.turns)
  const asked = sum((one) => one.asked)
  return [
    shareCheck(
      'B8',
      'nothing undisclosed is said',
      wilson(
        sum((one) => one.leaks),
        turns,
      ),
      [0, 0],
    ),
    shareCheck(
      'B10',
      'no buyer line comes twice in a roleplay',
      shareOf(courses, (course) => course.wording.repeated.length > 0),
      [0, 0],
    ),
    shareCheck(
      'B10',
      'a question is answered or turned aside in at least half',
      wilson(
        sum((one) => one.answered),
        asked,
      ),
      [0.5, 1],
    ),
    shareCheck(
      'B10',
      'a reply to a question takes up a word of it',
      wilson(
        sum((one) => one.takenUp),
        asked,
      ),
      [0, 1],
    ),
  ]
}
