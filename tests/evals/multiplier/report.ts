import { parseArgs } from 'node:util'
import { recovered } from './halves.ts'

/*
 * Whether the figure of a playbook finds the effect that was planted, and none where none was. Reps and ratings are
 * simulated. `--worlds N`: how many for each line.
 */
const { values } = parseArgs({ options: { worlds: { type: 'string', default: '200' } } })
const worlds = Number(values.worlds)

console.log('Simulated ratings 1–5; everybody gains half a level in the meantime')
for (const reps of [12, 24, 40]) {
  for (const planted of [0, 0.5, 1]) {
    const { seen, held, found, trivial } = recovered(reps, planted, worlds)
    console.log(
      `  ${reps} reps, planted ${planted.toFixed(1)}: found ${found.toFixed(2)} (change alone says ${trivial.toFixed(2)}), seen in ${seen}/${worlds}, interval holds it in ${held}/${worlds}`,
    )
  }
}
