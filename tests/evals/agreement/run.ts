import { parseArgs } from 'node:util'
import { agreementsOf } from './agreements.ts'
import { columns, readRatings } from './read-ratings.ts'
import { tableOf } from './table.ts'

const usage = `npm run evals:agreement -- --ratings FILE.csv [--scorer NAME] [--scale LOW-HIGH] [--json]
  FILE.csv has the columns ${columns.join(', ')}, separated by commas, semicolons or tabs: one rating a line, in the
  order in which they were given. Items of one cluster belong together, such as the calls of one rep.
  --scorer  which rater is the scorer; "scorer" unless named
  --scale   what ratings run from and to; 1-5 unless given
  --json    the figures as JSON`
/** A file that is wrong throughout says so often enough by this. */
const mostMistakes = 20

export type Ran = { readonly code: 0 | 2; readonly out: string; readonly err: string }
const refused = (err: string): Ran => ({ code: 2, out: '', err: `${err}\n` })

/** The command on arguments and a way to read a file: what it prints, and how it ends. */
export function run(args: readonly string[], read: (path: string) => string): Ran {
  let values
  try {
    values = parseArgs({
      args: [...args],
      options: {
        ratings: { type: 'string' },
        scorer: { type: 'string', default: 'scorer' },
        scale: { type: 'string', default: '1-5' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values
  } catch (error) {
    return refused(`${error instanceof Error ? error.message : String(error)}\n${usage}`)
  }
  const { ratings, scorer, json } = values
  if (values.help) return { code: 0, out: `${usage}\n`, err: '' }
  if (ratings === undefined) return refused(usage)
  const scale = scaleOf(values.scale)
  if (scale === null) return refused(`--scale: ${values.scale} is not LOW-HIGH, such as 1-5.`)
  let text
  try {
    text = read(ratings)
  } catch {
    return refused(`${ratings}: this file cannot be read.`)
  }
  const { rows, mistakes } = readRatings(text, scale)
  if (mistakes.length > 0) {
    const more = mistakes.length - mostMistakes
    const shown = mistakes.slice(0, mostMistakes)
    return refused([...shown, ...(more > 0 ? [`and ${more} more`] : [])].join('\n'))
  }
  const raters = [...new Set(rows.map(({ rater }) => rater))]
  if (rows.length === 0) return refused(`${ratings}: there are no ratings in this file.`)
  if (!raters.includes(scorer))
    return refused(`No rater is called ${scorer}. Name the scorer with --scorer: ${raters.join(', ')}`)
  const reports = agreementsOf(rows, scorer)
  if (json) return { code: 0, out: `${JSON.stringify({ scorer, scale, dimensions: reports })}\n`, err: '' }
  const count = (of: (row: (typeof rows)[number]) => string) => new Set(rows.map(of)).size
  const head = `${rows.length} ratings of ${count(({ item }) => item)} items in ${count(({ cluster }) => cluster)} clusters by ${raters.length - 1} raters and the scorer (${scorer}). Intervals: 95 %, drawing whole clusters.`
  return { code: 0, out: `${[head, ...reports.map((one) => tableOf(one, scale))].join('\n\n')}\n`, err: '' }
}

function scaleOf(written: string): readonly [number, number] | null {
  const [, low, high] = /^(-?\d+(?:\.\d+)?)-(-?\d+(?:\.\d+)?)$/u.exec(written) ?? []
  const scale = [Number(low), Number(high)] as const
  return low !== undefined && scale[0] < scale[1] ? scale : null
}
