import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { nameWords } from '#server/calls/redaction/name-words.ts'
import { figuresFile, figuresOf } from './figures.ts'
import { measureNames, type Measured } from './measure.ts'
import { plantedTurns } from './planted-turns.ts'

/*
 * How many planted names the name finder finds, and what it replaces for nothing. What it misses is listed of the turns
 * it may be changed for only: whoever read the others would start to change it for them. `--write` keeps the figures
 * for the screen that imports calls.
 */
const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } })
const words = await nameWords()

function print(title: string, measured: Measured): void {
  const { turns, planted, found, byKind, falsely, words: others } = measured
  const kinds = Object.entries(byKind)
    .filter(([, one]) => one.planted > 0)
    .map(([kind, one]) => `${kind} ${one.found}/${one.planted}`)
  console.log(`${title}: ${turns} turns`)
  if (planted > 0) console.log(`  found ${found} of ${planted} planted names (${kinds.join(', ')})`)
  console.log(`  replaced for nothing ${falsely} of ${others} words`)
}

const tuned = measureNames(plantedTurns('tuned'), words)
const nameless = measureNames(plantedTurns('nameless'), words)
print('turns it was changed for', tuned)
console.log(`  missed: ${tuned.missed.map(({ text }) => text).join(', ') || 'none'}`)
console.log(`  for nothing: ${tuned.wrong.join(', ') || 'none'}`)
print('turns without a name', nameless)
console.log(`  for nothing: ${nameless.wrong.join(', ') || 'none'}`)
print('turns it was never changed for', measureNames(plantedTurns('held'), words))
if (values.write) writeFileSync(figuresFile, `${JSON.stringify(figuresOf(words), null, 2)}\n`)
