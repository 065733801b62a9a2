import { repNames, type RepName } from '#personas/reps.ts'
import { loadLibrary } from '#server/library/load.ts'
import { afterAll, describe, expect, it } from 'vitest'
import { checksOn } from './checks.ts'
import { handReader } from './hand-readings.ts'
import { play, type Course } from './play.ts'
import { textReader } from './readers.ts'
import { mean } from './statistics.ts'
import { linesOf, tableOf } from './table.ts'

// A small fixed part of `run.ts`, which measures the whole.
const library = loadLibrary()
const scenarios = library.scenarios.map(({ id }) => id)
const coder = textReader()
afterAll(coder.close)

async function coursesOf(
  scenario: string,
  seeds: number,
  reps: readonly RepName[],
  reader: Parameters<typeof play>[4],
): Promise<readonly Course[]> {
  const courses: Course[] = []
  for (const rep of reps) {
    for (let seed = 1; seed <= seeds; seed += 1)
      courses.push(await play(library, scenario, rep, seed, reader))
  }
  return courses
}

describe.each(scenarios)('the buyer of %s', (scenario) => {
  it('meets the acceptance with readings made by hand', { timeout: 60_000 }, async () => {
    const courses = await coursesOf(scenario, 50, repNames, handReader)
    const checks = checksOn(courses)
    print(`${scenario}, by hand`, tableOf(courses), linesOf(checks))
    expect(checks.filter(({ holds }) => !holds)).toEqual([])
  })

  it('keeps its order and its secrets with text through the coder', { timeout: 90_000 }, async () => {
    const reps = ['expert', 'competent', 'script-reader', 'pushy', 'repeater'] as const
    const courses = await coursesOf(scenario, 3, reps, () => coder.read)
    const checks = checksOn(courses)
    print(`${scenario}, text`, tableOf(courses))
    const beliefOf = (rep: RepName) =>
      mean(courses.filter((course) => course.rep === rep).map(({ belief }) => belief.end))
    expect(beliefOf('expert')).toBeGreaterThan(beliefOf('competent'))
    expect(beliefOf('competent')).toBeGreaterThan(beliefOf('script-reader'))
    expect(beliefOf('script-reader')).toBeGreaterThan(beliefOf('pushy') - 0.01)
    const openlyTo = (rep: RepName) =>
      mean(courses.filter((course) => course.rep === rep).map(({ disclosed }) => disclosed))
    expect(openlyTo('expert')).toBeGreaterThan(openlyTo('competent'))
    expect(openlyTo('script-reader') + openlyTo('pushy') + openlyTo('repeater')).toBe(0)
    const kept = checks.filter(
      ({ id, what }) => ['B1', 'B8'].includes(id) || what.startsWith('no buyer line'),
    )
    expect(kept).toHaveLength(3)
    expect(kept.filter(({ holds }) => !holds)).toEqual([])
  })
})

function print(...lines: readonly string[]): void {
  console.log(lines.join('\n'))
}
