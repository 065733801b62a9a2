import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { format, resolveConfig } from 'prettier'
import { figuresSchema, type FigureSet } from '#scoring/card/figures.ts'
import { createCachedEmbed } from '../coder/vector-cache.ts'
import { cardMarkdown, figuresFile, markdownFile } from './card-file.ts'
import { invarianceSet } from './from-invariance.ts'
import { peopleSet } from './from-people.ts'
import { buyerSet, coderSet, readingsSet } from './measure.ts'

/*
 * Writes docs/scorer-card.md from the stored figures. `--measure` measures the coder first (minutes, with vectors);
 * `--people FILE` and `--invariances FILE` take what `evals:scoring` and `evals:invariance` wrote with `--json FILE`.
 */
const { values } = parseArgs({
  options: {
    measure: { type: 'boolean', default: false },
    people: { type: 'string' },
    invariances: { type: 'string' },
  },
})

const order = ['readings', 'coder', 'buyer', 'people', 'invariances']
const stored = figuresSchema.parse(JSON.parse(readFileSync(figuresFile, 'utf8')))
const date = new Date().toISOString().slice(0, 10)
const written = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))
const fresh: FigureSet[] = []
if (values.people !== undefined) fresh.push(peopleSet(written(values.people), date))
if (values.invariances !== undefined) fresh.push(invarianceSet(written(values.invariances), date))
if (values.measure) {
  const { embed, close } = createCachedEmbed()
  fresh.push(readingsSet(date), await coderSet(embed, date), await buyerSet(embed, date))
  await close()
}
const kept = stored.sets.filter(({ id }) => !fresh.some((set) => set.id === id))
const sets = [...kept, ...fresh].toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
await write(figuresFile, JSON.stringify({ sets: sets.map(rounded) }))
await write(markdownFile, cardMarkdown())

async function write(file: URL, text: string): Promise<void> {
  const filepath = fileURLToPath(file)
  writeFileSync(file, await format(text, { ...(await resolveConfig(filepath)), filepath }))
}

/** Four places are more than any of these figures holds. */
function rounded(set: FigureSet): FigureSet {
  const rows = set.rows.map((row) =>
    row.map((cell) => (typeof cell === 'number' ? Number(cell.toFixed(4)) : cell)),
  )
  return { ...set, rows }
}
