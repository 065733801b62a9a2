import { getAuthTables } from 'better-auth/db'
import { getTableColumns, getTableName } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { describe, expect, it } from 'vitest'
import type { Db } from '#server/db/db.ts'
import * as people from '#server/db/schema/people.ts'
import { createAuth } from '#server/people/auth.ts'

// Only the options are read: nothing asks the database.
const { options } = createAuth({} as Db, { production: false, publicUrl: null }, 'x'.repeat(32))
const declared = getAuthTables(options)
const ours: Readonly<Record<string, unknown>> = people

const kinds: Readonly<Record<string, string>> = {
  string: 'string',
  boolean: 'boolean',
  date: 'date',
  number: 'number',
}

describe('the sign-in tables', () => {
  it('are those that better-auth declares', () => {
    expect(Object.keys(declared).toSorted()).toEqual([
      'account',
      'invitation',
      'member',
      'organization',
      'rateLimit',
      'session',
      'twoFactor',
      'user',
      'verification',
    ])
  })

  it.each(Object.entries(declared))(
    '%s has every declared column, of its kind and as strict',
    (key, { fields }) => {
      const table = ours[key] as PgTable
      const columns = getTableColumns(table)
      for (const [name, field] of Object.entries(fields)) {
        const column = columns[name]
        expect(column, `${getTableName(table)}.${name}`).toBeDefined()
        if (!column) continue
        expect(column.dataType, `${key}.${name}`).toBe(kinds[String(field.type)])
        if (field.unique) expect(column.isUnique, `${key}.${name} is unique`).toBe(true)
        // What better-auth may leave out, the table must be able to do without.
        if (field.required === false)
          expect(column.notNull && !column.hasDefault, `${key}.${name}`).toBe(false)
      }
      const known = new Set(['id', ...Object.keys(fields)])
      const strangers = Object.entries(columns).filter(
        ([name, column]) => !known.has(name) && column.notNull && !column.hasDefault,
      )
      expect(strangers.map(([name]) => name)).toEqual([])
    },
  )
})
