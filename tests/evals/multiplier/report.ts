import { parseArgs } from 'node:util'
import type { MeasureId } from '#scoring/deconstruct/measures.ts'
import { createEvalEmbed } from '../scoring/eval-embed.ts'
import { recovered } from './halves.ts'
import { spokenMoments, toldOf } from './spoken-teams.ts'

/*
 * Whether the figures of a playbook find what was planted and nothing where nothing was. Ratings are simulated; what
 * teams say are labelled lines, read by the coder that learnt from them, so that its own errors are fewer than they
 * will be on new people's words. `--worlds N`, `--lines N` (every N-th labelled line; 0 for none, which takes seconds).
 */
const { values } = parseArgs({
  options: { worlds: { type: 'string', default: '200' }, lines: { type: 'string', default: '20' } },
})
const worlds = Number(values.worlds)

console.log('Multiplier, ratings 1–5, everybody gains half a level in the meantime')
for (const reps of [12, 24, 40]) {
  for (const planted of [0, 0.5, 1]) {
    const { seen, held, found, trivial } = recovered(reps, planted, worlds)
    console.log(
      `  ${reps} reps, planted ${planted.toFixed(1)}: found ${found.toFixed(2)} (change alone says ${trivial.toFixed(2)}), seen in ${seen}/${worlds}, interval holds it in ${held}/${worlds}`,
    )
  }
}

const lines = Number(values.lines)
if (lines > 0) await spokenPart(lines)

async function spokenPart(step: number): Promise<void> {
  const embedding = createEvalEmbed()
  const pool = await spokenMoments(embedding.embed, step)
  await embedding.close()
  console.log(`Differences, ${pool.length} labelled replies to objections through the coder`)
  const shapes = [
    { stars: 1, colleagues: 8, moments: 8 },
    { stars: 1, colleagues: 24, moments: 8 },
    { stars: 2, colleagues: 12, moments: 8 },
  ]
  const plants: readonly (MeasureId | null)[] = [
    null,
    'asks_openly',
    'says_limit',
    'gives_back',
    'names_tension',
  ]
  for (const shape of shapes) {
    for (const planted of plants) {
      const { told, clear, anyClear } = toldOf(pool, planted, { shape, teams: worlds })
      const who = `${shape.stars} beside ${shape.colleagues}, ${shape.moments} moments each`
      console.log(
        planted === null
          ? `  ${who}, nothing planted: something called clear in ${anyClear}/${worlds} (floor 5 in 100)`
          : `  ${who}, ${planted}: among three in ${told}/${worlds}, clear in ${clear}/${worlds}`,
      )
    }
  }
}
