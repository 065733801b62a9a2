import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { isMigrated, appliedMigrations, migrate } from '#server/db/migrate.ts'
import { readJournal } from '#server/db/journal.ts'
import { eachDatabase } from '#tests/support/databases.ts'

eachDatabase((makeDb) => {
  it('stands migrated and empty, and migrating again changes nothing', async () => {
    const database = await makeDb()
    const journal = readJournal()
    expect(await isMigrated(database.db, journal)).toBe(true)
    await migrate(database)
    expect(await appliedMigrations(database.db)).toHaveLength(journal.length)
    const rows = await database.db.execute<{ n: number | string }>(sql`select count(*) as n from roleplay`)
    expect(Number(rows.rows[0]?.n)).toBe(0)
  })

  it('refuses a database that holds a migration of a newer version', async () => {
    const database = await makeDb()
    await database.db.execute(
      sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('from-the-future', 99999999999999)`,
    )
    await expect(migrate(database)).rejects.toThrow('made by a newer version')
  })
})

it('keeps migrations in ascending order of time', () => {
  const times = readJournal().map((migration) => migration.when)
  expect(times).toEqual(times.toSorted((a, b) => a - b))
  expect(new Set(times).size).toBe(times.length)
})
