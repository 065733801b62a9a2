import { stringify } from 'csv-stringify/sync'
import type { MapView } from '#contract/readiness-map.ts'

/** UTF-8 as spreadsheets recognise it. */
const mark = '\ufeff'

/**
 * The map as a sheet, a person a row, in the order of the page. An empty cell was not assessed. Names that a spreadsheet
 * would run as a formula have an apostrophe before them.
 */
export function mapAsCsv({ skills, people, certified }: MapView): string {
  const columns = [
    'name',
    'submitted attempts looked at',
    'last submitted',
    'certified for',
    ...skills.flatMap(({ title }) => [title, `${title}: attempts`, `${title}: change`]),
  ]
  const rows = people.map(({ userId, name, attempts, lastSubmittedAt, cells }) => [
    name,
    attempts,
    lastSubmittedAt?.slice(0, 10) ?? '',
    certified
      .filter((one) => one.userId === userId)
      .map(({ title }) => title)
      .join('; '),
    ...skills.flatMap(({ id }) => {
      const cell = cells.find(({ skill }) => skill === id)
      return [cell?.level ?? '', cell?.n ?? 0, cell?.change ?? '']
    }),
  ])
  return mark + stringify([columns, ...rows], { escape_formulas: true, record_delimiter: '\r\n' })
}
