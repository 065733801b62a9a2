import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { libraryRoot } from '#server/library/load.ts'

export const personaFile = 'personas/library/idris-penhale.persona.yaml'
export const scenarioFile = 'personas/scenarios/candidate-two-offers.scenario.yaml'
const rubricFile = 'scoring/rubrics/conviction-core.rubric.yaml'
export const repsFile = 'personas/reps/candidate-two-offers.reps.yaml'

/** What is changed in which file, and how the refusal names it. */
export type Break = readonly [
  title: string,
  file: string,
  from: string | RegExp,
  to: string,
  field: RegExp,
  remedy: RegExp,
]

/** One scenario of the shipped library, copied for a test to break; gone when the test is done with it. */
export class LibraryCopy implements Disposable {
  readonly root = mkdtempSync(join(tmpdir(), 'conviction-library-'))

  constructor() {
    mkdirSync(join(this.root, 'personas/rooms'), { recursive: true })
    for (const file of [personaFile, scenarioFile, repsFile, rubricFile]) {
      mkdirSync(join(this.root, dirname(file)), { recursive: true })
      cpSync(join(libraryRoot, file), join(this.root, file))
    }
    mkdirSync(join(this.root, 'personas/pack-ready'))
    // The tests write their own lines for a rep who follows cues.
    this.change(repsFile, /^adaptive:\n[^]*$/mu, '')
  }

  /** Puts another text in the place of the first that matches. @throws where nothing does */
  change(file: string, from: string | RegExp, to: string): this {
    const text = readFileSync(join(this.root, file), 'utf8')
    const changed = text.replace(from, () => to)
    if (changed === text) throw new Error(`nothing to change in ${file}`)
    return this.write(file, changed)
  }

  write(file: string, text: string): this {
    writeFileSync(join(this.root, file), text)
    return this
  }

  copy(from: string, to: string): this {
    cpSync(join(this.root, from), join(this.root, to))
    return this
  }

  [Symbol.dispose]() {
    rmSync(this.root, { recursive: true, force: true })
  }
}
