/* oxlint-disable no-console -- a program for the terminal */
import { coderVersion } from '#scoring/behaviours/coder-version.ts'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createEvalEmbed } from './eval-embed.ts'
import { findData } from './data-folder.ts'
import type { Figure } from './figure.ts'
import { measurements } from './measurements.ts'
import { tableOf } from './table.ts'

// How far our scorer agrees with what people labelled in real conversations:
// npm run evals:scoring -- [--only asks,stance,…] [--json FILE]
const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    only: { type: 'string', default: Object.keys(measurements).join(',') },
  },
})
const chosen = values.only.split(',').map((name) => {
  const measurement = measurements[name]
  if (measurement !== undefined) return { name, ...measurement }
  console.error(`There is no measurement "${name}"; there are ${Object.keys(measurements).join(', ')}.`)
  process.exit(2)
})

const data = findData(process.env)
if ('skipped' in data) console.log(data.skipped)
else await measureAll(data.folder)

async function measureAll(folder: string): Promise<void> {
  const { embed, close } = createEvalEmbed()
  const figures: Figure[] = []
  try {
    for (const { name, set, measure } of chosen) {
      if (!existsSync(join(folder, set))) {
        console.log(`${name}: not measured, ${set} is not in the folder.`)
        continue
      }
      const start = performance.now()
      const measured = await measure(folder, embed)
      console.log(
        `${name}: ${((performance.now() - start) / 1000).toFixed(0)} s, ${measured.map(({ how, metric, value }) => `${metric} ${value?.toFixed(3) ?? '-'} ${how}`).join('; ')}`,
      )
      figures.push(...measured)
    }
  } finally {
    await close()
  }
  console.log(`\n${coderVersion}, dev splits\n\n${tableOf(figures)}`)
  if (values.json !== undefined) {
    writeFileSync(values.json, `${JSON.stringify({ coder: coderVersion, figures }, null, 2)}\n`)
  }
}
