import { adaptiveExpert, type Course, type Rep } from '../course.ts'
import { shareOf } from '../statistics.ts'
import { shareCheck, type Check } from './check.ts'

/** Whoever follows the buyer's cues reaches the best ending at least this often on the second step. */
const reachedAtLeast = 0.7

/** How often the best ending is reached: told of the scripted expert, asked of the one who follows cues. */
export function endings(courses: readonly Course[]): readonly Check[] {
  const of = (rep: Rep) => courses.filter((course) => course.rep === rep)
  const told = [true, false].flatMap((mover) => {
    const own = of('expert').filter((course) => course.mover === mover)
    if (own.length === 0) return []
    const who = mover ? 'mover' : 'holder'
    const what = `the scripted expert reaches the best ending of a ${who}`
    return [
      shareCheck(
        'end',
        what,
        shareOf(own, ({ best }) => best),
        [0, 1],
      ),
    ]
  })
  return [...told, ...adaptiveEndings(of(adaptiveExpert))]
}

function adaptiveEndings(courses: readonly Course[]): readonly Check[] {
  if (courses.length === 0) return []
  const kind = (mover: boolean) => {
    const own = courses.filter((course) => course.mover === mover)
    return `${mover ? 'movers' : 'holders'} ${own.filter(({ best }) => best).length} of ${own.length}`
  }
  return [
    shareCheck(
      'end',
      'the expert who follows cues reaches the best ending in at least 70 %',
      shareOf(courses, ({ best }) => best),
      [reachedAtLeast, 1],
      `; ${kind(true)}, ${kind(false)}`,
    ),
  ]
}
