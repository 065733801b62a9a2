import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { expect, inject, it } from 'vitest'
import { useDatabase } from '#tests/support/databases.ts'

const makeDb = useDatabase()

it.skipIf(inject('origins').postgres === null)(
  'outlives a connection that breaks inside a transaction, between two queries',
  async () => {
    const { db } = await makeDb()
    const lost = db.transaction(async (tx) => {
      const { rows } = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`)
      await db.execute(sql`select pg_terminate_backend(${rows[0]?.pid ?? 0})`)
      // Nobody is asking anything now: the client itself has to hear of it.
      await wait(200)
      await tx.execute(sql`select 1`)
    })
    await expect(lost).rejects.toThrow('Failed query')
    expect((await db.execute(sql`select 1 as one`)).rows).toHaveLength(1)
  },
)
