// The acceptance of the buyers (B1–B11) in full: node tests/evals/buyers/run.ts [hand|text] [seeds] [scenario …]
// By hand (the engine alone) it takes seconds; with text through the coder about two minutes a scenario and fifty seeds.
import { repNames } from '#personas/reps.ts'
import { loadLibrary } from '#server/library/load.ts'
import { checksOn } from './checks.ts'
import { handReader } from './hand-readings.ts'
import { play, type Course } from './play.ts'
import { textReader } from './readers.ts'
import { linesOf, tableOf } from './table.ts'

const [way = 'hand', seeds = '50', ...named] = process.argv.slice(2)
const library = loadLibrary()
const coder = way === 'text' ? textReader() : null
const chosen = library.scenarios.filter(({ id }) => named.length === 0 || named.includes(id))

for (const { id } of chosen) {
  const courses: Course[] = []
  for (const rep of repNames) {
    for (let seed = 1; seed <= Number(seeds); seed += 1) {
      const reader = coder ? () => coder.read : handReader
      courses.push(await play(library, id, rep, seed, reader))
    }
  }
  process.stdout.write(
    `\n${id}, ${way}, ${seeds} seeds\n${tableOf(courses)}\n${linesOf(checksOn(courses))}\n`,
  )
}
await coder?.close()
