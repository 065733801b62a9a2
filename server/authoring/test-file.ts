import { basename } from 'node:path'
import type { TestReport } from '#contract/authoring.ts'
import { plainStage } from '#personas/drafting/plain-stage.ts'
import { personaSchema, scenarioSchema, type Persona, type Scenario } from '#personas/schema.ts'
import { parseYaml, type LineMistake } from '../library/parse-yaml.ts'
import type { Library } from '../library/load.ts'
import { LibraryError, withLine } from '../library/read-yaml.ts'
import { playTest, rehearsals } from './play-test.ts'
import { readAuthored, type Surroundings } from './read-authored.ts'
import { titleOf } from './versions.ts'

type File = { readonly file: string; readonly source: string }
export type TestedFile = {
  readonly title: string
  /** The persona of a scenario, or null for a persona on a plain stage. */
  readonly with: string | null
  readonly report: TestReport
}

/**
 * Tests a persona or scenario as it stands in a file. A scenario is played with the persona it names: `other` where that
 * is given, else one that came with the product; a persona on a plain stage. @throws LibraryError by file and line
 */
export async function testedBuyer(
  library: Library,
  given: File,
  other: File | null,
  onPlayed: (done: number, of: number) => void,
): Promise<TestedFile> {
  const kind = /^persona:/mu.test(given.source) ? 'scenario' : 'persona'
  const beside = other === null ? null : personaIn(other)
  const around: Surroundings = {
    persona: (id) => (beside?.id === id ? beside : library.persona(id)),
    personas: [...(beside ? [beside.id] : []), ...library.personas.map(({ id }) => id)],
    rubrics: library.rubrics.map(({ id }) => id),
  }
  const body = readBody(kind, given, around)
  const played = (done: number) => onPlayed(done, rehearsals)
  if (body.kind === 'persona') {
    const scenario = plainStage(body.body)
    return {
      title: titleOf(body.body),
      with: null,
      report: await playTest({ persona: body.body, scenario }, played),
    }
  }
  const { persona, body: scenario } = body
  return { title: scenario.title, with: persona.name, report: await playTest({ persona, scenario }, played) }
}

function readBody(kind: 'persona' | 'scenario', { file, source }: File, around: Surroundings) {
  const parsed = parseYaml<Persona | Scenario>(source, kind === 'persona' ? personaSchema : scenarioSchema)
  if (!parsed.ok) throw refused(file, parsed.mistakes)
  const read = readAuthored(kind, source, parsed.value.id, around)
  if (!read.ok) throw refused(file, read.mistakes)
  return read.authored
}

function personaIn({ file, source }: File): Persona {
  const parsed = parseYaml(source, personaSchema)
  if (!parsed.ok) throw refused(file, parsed.mistakes)
  return parsed.value
}

const refused = (file: string, mistakes: readonly LineMistake[]) =>
  new LibraryError(basename(file), mistakes.map(withLine))

/** The report for a terminal. */
export function wordsOf({ title, with: other, report }: TestedFile): string {
  const reps = report.reps.map(({ rep, belief, trust, exits, exchanges }) => {
    const [from = 0, to = 0] = [belief[0], belief.at(-1)]
    const ends = Object.entries(exits)
      .filter(([, count]) => count > 0)
      .map(([kind, count]) => `${kind} ${count}`)
    return `  ${rep.padEnd(14)} belief ${from.toFixed(2)} to ${to.toFixed(2)}, trust ${(trust.at(-1) ?? 0).toFixed(2)}, ${exchanges.toFixed(0)} exchanges; ${ends.join(', ')}`
  })
  const checks = report.checks.map(
    ({ id, what, figure, passed, remedy }) =>
      `  ${passed ? 'pass' : 'FAIL'}  ${id} ${what}: ${figure}${remedy === null ? '' : `\n        ${remedy}`}`,
  )
  return [
    `${title}${other === null ? ', on a plain stage' : `, with ${other}`}: ${report.seeds} seeds, simulated; lines made from the scenario, turns read by hand`,
    ...reps,
    '',
    ...checks,
  ].join('\n')
}
