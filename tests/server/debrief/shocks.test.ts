import { shockCourse } from '#server/debrief/objection-course.ts'
import { advance } from '#personas/engine/advance.ts'
import { begin } from '#personas/engine/begin.ts'
import { courseOf, type Moment } from '#server/debrief/course.ts'
import { expect, it } from 'vitest'
import { news, withNews } from '../../personas/engine/shocked.ts'
import { heard } from '../../personas/engine/turns.ts'

it('the debrief says what news meant and where it broke in, and nothing of news that did not come', () => {
  const cast = withNews({ trust: -0.1 })
  const first = begin(cast, 5).world
  const moments: Moment[] = [{ turnN: 0, world: first, events: [] }]
  for (const turn of [2, 4, 6, 8]) {
    const { world, events } = advance(cast, moments.at(-1)?.world ?? first, heard(turn, ['open_question']))
    moments.push({ turnN: turn, world, events })
  }
  expect(shockCourse(cast, moments.slice(0, 3))).toEqual([])
  expect(shockCourse(cast, moments)).toEqual([{ id: 'freeze', turn: 6, concern: news.concern }])
  const sentences = courseOf(cast, moments)
    .find(({ turn }) => turn === 6)
    ?.causes.map(({ sentence }) => sentence)
  expect(sentences).toContain('News broke in. Trust fell.')
})
