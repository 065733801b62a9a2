import type { Library } from '#server/library/load.ts'
import { writeFileSync } from 'node:fs'
import type { Course } from '#server/acceptance/course.ts'
import { betweenSection, jobsOf, sectionOf, type Section } from './measure.ts'
import { readOptions, WrongUse, type Options, type Part } from './options.ts'
import { playAll } from './play-all.ts'

export type Writers = {
  readonly out: (text: string) => void
  readonly progress: (text: string) => void
}

/** Measures what the command line asks for. @returns the exit code: 0 all holds, 1 something fails, 2 wrong use */
export async function evaluate(
  library: Library,
  args: readonly string[],
  cores: number,
  { out, progress }: Writers,
): Promise<number> {
  const known = library.scenarios.map(({ id }) => id)
  const options = understood(args, known, cores, progress)
  if (!options) return 2
  const chosen = known.filter((id) => options.scenarios.length === 0 || options.scenarios.includes(id))
  const sections: Section[] = []
  const all: Course[] = []
  for (const scenario of chosen) {
    const one = await measured(library, options, scenario, progress)
    out(`\n${scenario}, ${options.by}, ${options.seeds} seeds\n`)
    for (const { text } of one.sections) out(`${text}\n\n`)
    sections.push(...one.sections)
    // Without their words: of thousands of rehearsals only the figures are needed any more.
    all.push(...one.courses.map((course) => ({ ...course, spoken: [] })))
  }
  const between = betweenSection(all)
  if (between) {
    out(`\n${between.about}\n${between.text}\n`)
    sections.push(between)
  }
  const failing = sections.filter(({ fails }) => fails.length > 0)
  out(summary(chosen.length, failing))
  if (options.json !== null) writeJson(options.json, options, sections)
  return failing.length === 0 ? 0 : 1
}

function understood(
  args: readonly string[],
  known: readonly string[],
  cores: number,
  progress: Writers['progress'],
): Options | null {
  try {
    return readOptions(args, known, cores)
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error
    progress(`${error.message}\n`)
    return null
  }
}

/** Rehearsals of a scenario are played once, whichever parts ask for them. */
const key = (job: object) => JSON.stringify(job)
/** Rehearsals between two signs of life. */
const everyPlayed = 25

async function measured(
  library: Library,
  options: Options,
  scenario: string,
  progress: Writers['progress'],
): Promise<{ readonly sections: readonly Section[]; readonly courses: readonly Course[] }> {
  const jobsFor = (part: Part) => jobsOf(part, library, scenario, options.seeds)
  const jobs = new Map(options.parts.flatMap(jobsFor).map((job) => [key(job), job]))
  const onPlayed = (done: number, of: number) => {
    if (done % everyPlayed === 0 || done === of) progress(`\r${scenario}: ${done} of ${of} rehearsals `)
  }
  const courses = await playAll(library, [...jobs.values()], { ...options, onPlayed })
  progress('\n')
  const byJob = new Map([...jobs.keys()].map((name, index) => [name, courses[index]]))
  const of = (part: Part) => jobsFor(part).flatMap((job) => byJob.get(key(job)) ?? [])
  return {
    sections: options.parts.map((part) => sectionOf(part, library, scenario, of(part))),
    courses: options.parts.includes('checks') ? of('checks') : [],
  }
}

function summary(scenarios: number, failing: readonly Section[]): string {
  if (failing.length === 0) return `\nEverything holds; scenarios: ${scenarios}.\n`
  const lines = failing.flatMap(({ about, fails }) => fails.map((one) => `  ${about}: ${one}`))
  return `\nNot all holds; scenarios: ${scenarios}.\n${lines.join('\n')}\n`
}

function writeJson(file: string, { by, seeds }: Options, sections: readonly Section[]) {
  const plain = sections.map(({ part, about, data, fails }) => ({ part, about, fails, data }))
  writeFileSync(file, `${JSON.stringify({ by, seeds, sections: plain }, null, 2)}\n`)
}
