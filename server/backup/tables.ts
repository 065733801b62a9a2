import { is } from 'drizzle-orm'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import { schema } from '../db/schema/all.ts'

/** A table as a backup sees it: names only. */
export type BackupTable = {
  readonly name: string
  readonly columns: readonly string[]
  /** Primary key: the order in which rows are written and compared. */
  readonly key: readonly string[]
  /** Tables that rows of this one point to. */
  readonly parents: readonly string[]
}

/**
 * Every table of the product, sign-in included, parents before children. The queue's schema `jobs` is left out on
 * purpose: scores that wait there are found again by the sweep.
 */
export function tablesInOrder(): readonly BackupTable[] {
  const waiting = Object.values(schema)
    .filter((table) => is(table, PgTable))
    .map(describe)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const ordered: BackupTable[] = []
  while (waiting.length > 0) {
    const placed = new Set(ordered.map(({ name }) => name))
    const next = waiting.findIndex(({ parents }) => parents.every((parent) => placed.has(parent)))
    if (next === -1)
      throw new Error(`Tables point at each other: ${waiting.map(({ name }) => name).join(', ')}`)
    ordered.push(...waiting.splice(next, 1))
  }
  return ordered
}

function describe(table: PgTable): BackupTable {
  const { name, columns, primaryKeys, foreignKeys } = getTableConfig(table)
  const key = primaryKeys[0]?.columns ?? columns.filter((column) => column.primary)
  if (key.length === 0) throw new Error(`Table ${name} has no primary key, so its rows have no order.`)
  const parents = foreignKeys.map((one) => getTableConfig(one.reference().foreignTable).name)
  return {
    name,
    columns: columns.map((column) => column.name),
    key: key.map((column) => column.name),
    parents: parents.filter((parent) => parent !== name),
  }
}
