import type { Manifest } from '../backup/format.ts'

/** A backup in a few words, for the terminal. */
export function describeBackup({ header, totals }: Manifest): string {
  const rows = Object.values(totals).reduce((sum, one) => sum + one.rows, 0)
  const madeOn = header.madeOn === 'postgres' ? 'PostgreSQL' : 'the embedded database'
  const made = header.madeAt.slice(0, 16).replace('T', ' ')
  return `${rows} rows in ${header.tables.length} tables, taken ${made} UTC from ${madeOn}, version ${header.version}`
}
