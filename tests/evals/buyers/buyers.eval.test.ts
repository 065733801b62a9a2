import type { RepName } from '#personas/reps.ts'
import { loadLibrary } from '#server/library/load.ts'
import { afterAll, describe, expect, it } from 'vitest'
import { checksOn } from '#server/acceptance/checks/acceptance.ts'
import type { Course } from '#server/acceptance/course.ts'
import { jobsOf } from './measure.ts'
import { jobOf, play } from '#server/acceptance/play.ts'
import { textReader } from './readers.ts'
import { mean } from '#server/acceptance/statistics.ts'
import { checkLines, repTable } from './tables/reps.ts'

// A small fixed part of `run.ts`, which measures the whole: few seeds refuse only what lies beyond their interval.
const library = loadLibrary()
const coder = textReader()
afterAll(coder.close)

const handSeeds = 10
const textSeeds = 2
const withText = ['cfo-burned-budget', 'candidate-two-offers']

describe.each(library.scenarios.map(({ id }) => id))('the buyer of %s', (scenario) => {
  it('is not refused by ten seeds with readings made by hand', { timeout: 300_000 }, async () => {
    const courses: Course[] = []
    for (const job of jobsOf('checks', library, scenario, handSeeds)) {
      courses.push(await play(library, job, null))
    }
    const refused = checksOn(courses).filter(({ plausible }) => !plausible)
    if (refused.length > 0) console.log(repTable(courses))
    expect(checkLines(refused)).toBe('')
    const won = courses.filter(({ rep, best }) => rep === 'expert' && best)
    expect(won.length).toBeGreaterThan(0)
  })
})

describe.each(withText)('the buyer of %s, with text through the coder', (scenario) => {
  it('keeps its order and its secrets', { timeout: 90_000 }, async () => {
    const reps = ['expert', 'competent', 'script-reader', 'pushy', 'repeater'] as const
    const courses: Course[] = []
    for (const rep of reps) {
      for (let seed = 1; seed <= textSeeds; seed += 1) {
        courses.push(await play(library, jobOf(scenario, rep, seed), coder.read))
      }
    }
    console.log(`${scenario}, text\n${repTable(courses)}`)
    const of = (rep: RepName, pick: (course: Course) => number) =>
      mean(courses.filter((course) => course.rep === rep).map(pick))
    const beliefOf = (rep: RepName) => of(rep, ({ belief }) => belief.end)
    const openlyTo = (rep: RepName) => of(rep, ({ disclosed }) => disclosed)
    expect(beliefOf('expert')).toBeGreaterThan(beliefOf('competent'))
    expect(beliefOf('competent')).toBeGreaterThan(beliefOf('script-reader'))
    expect(beliefOf('script-reader')).toBeGreaterThan(beliefOf('pushy') - 0.01)
    expect(openlyTo('expert')).toBeGreaterThan(openlyTo('competent'))
    expect(openlyTo('script-reader') + openlyTo('pushy') + openlyTo('repeater')).toBe(0)
    const kept = checksOn(courses).filter(
      ({ id, what }) => ['B1', 'B8'].includes(id) || what.startsWith('no buyer line'),
    )
    expect(kept).toHaveLength(3)
    expect(checkLines(kept.filter(({ holds }) => !holds))).toBe('')
  })
})
