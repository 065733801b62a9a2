import { randomUUID } from 'node:crypto'
import { openAsBlob } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { Client } from 'pg'
import { afterAll, describe, inject } from 'vitest'
import { openPostgres, overEmbedded } from '#server/db/client.ts'
import type { Database } from '#server/db/client.ts'

export type MakeDb = () => Promise<Database>

/**
 * Runs the same tests on the embedded database and on PostgreSQL. `makeDb` gives a fresh, migrated, empty database;
 * all of them are closed and dropped after the tests.
 */
export function eachDatabase(tests: (makeDb: MakeDb, kind: 'embedded' | 'postgres') => void): void {
  describe('on the embedded database', () => {
    tests(cleaningUp(makeEmbedded), 'embedded')
  })
  describe.skipIf(inject('origins').postgres === null)('on PostgreSQL', () => {
    tests(cleaningUp(makePostgres), 'postgres')
  })
}

/** One fresh, migrated database for tests that need not run on both: PostgreSQL where there is one, being faster. */
export function useDatabase(): MakeDb {
  return cleaningUp(inject('origins').postgres === null ? makeEmbedded : makePostgres)
}

type Made = { readonly database: Database; discard(): Promise<void> }

function cleaningUp(make: () => Promise<Made>): MakeDb {
  const made: Made[] = []
  afterAll(async () => {
    for (const one of made.splice(0).toReversed()) {
      await one.database.close()
      await one.discard()
    }
  })
  return async () => {
    const one = await make()
    made.push(one)
    return one.database
  }
}

/** A database in memory, loaded from the migrated dump: some 0.7 s. */
export async function makeEmbedded(): Promise<Made> {
  const loadDataDir = await openAsBlob(inject('origins').embeddedDump)
  const pglite = await PGlite.create({ dataDir: 'memory://', loadDataDir })
  return { database: overEmbedded(pglite, null), discard: async () => {} }
}

/** A database copied from the migrated template: some 50 ms. */
export async function makePostgres(): Promise<Made> {
  const { postgres } = inject('origins')
  if (!postgres) throw new Error('There is no PostgreSQL in this run.')
  const name = `conviction_test_${randomUUID().replaceAll('-', '')}`
  await asAdmin(postgres.url, `create database ${name} template ${postgres.template}`)
  const target = new URL(postgres.url)
  target.pathname = `/${name}`
  return {
    database: openPostgres(target.href, { max: 8 }),
    discard: () => asAdmin(postgres.url, `drop database if exists ${name} with (force)`),
  }
}

// Two files that copy the template at the same moment disturb each other ("is being accessed by other users").
async function asAdmin(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(71)')
    await client.query(statement)
  } finally {
    await client.end()
  }
}
