import { once } from 'node:events'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { sql } from 'drizzle-orm'
import { afterAll, expect, inject, it } from 'vitest'
import { openPostgres } from '#server/db/client.ts'
import { isDatabaseAway } from '#server/http/describe-error.ts'
import { useDatabase } from '#tests/support/databases.ts'

const makeDb = useDatabase()
const patience = { connectMs: 5_000, waitMs: 60_000, maxWaiting: 3 }
const errorOf = (work: PromiseLike<unknown>): Promise<unknown> =>
  Promise.resolve(work).then(
    () => null,
    (error: unknown) => error,
  )

it.skipIf(inject('origins').postgres === null)(
  'queries wait while all connections are in use, and what comes when too many wait is refused',
  async () => {
    const { source } = await makeDb()
    if (source.kind !== 'postgres') throw new Error('this test needs PostgreSQL')
    const crowded = openPostgres(source.url, { max: 1, patience })
    const release = Promise.withResolvers<void>()
    const inside = Promise.withResolvers<void>()
    const holder = crowded.db.transaction(async () => {
      inside.resolve()
      await release.promise
    })
    await inside.promise
    const waiting = Array.from({ length: patience.maxWaiting }, () =>
      errorOf(crowded.db.execute(sql`select 1`)),
    )
    const refused = await errorOf(crowded.db.execute(sql`select 1`))
    const transaction = await errorOf(crowded.db.transaction((tx) => tx.execute(sql`select 1`)))
    release.resolve()
    await holder
    expect(await Promise.all(waiting)).toEqual([null, null, null])
    expect([refused, transaction].map(isDatabaseAway)).toEqual([true, true])
    expect(await errorOf(crowded.db.execute(sql`select 1`))).toBeNull()
    await crowded.close()
  },
)

const sockets = new Set<Socket>()
const silent = createServer((socket) => void sockets.add(socket))
afterAll(() => {
  for (const socket of sockets) socket.destroy()
  silent.close()
})

it('a database that takes a connection and says nothing is away long before the wait for a turn ends', async () => {
  silent.listen(0, '127.0.0.1')
  await once(silent, 'listening')
  const { port } = silent.address() as AddressInfo
  const mute = openPostgres(`postgres://nobody@127.0.0.1:${port}/none`, {
    max: 1,
    patience: { ...patience, connectMs: 50 },
  })
  const errors = await Promise.all([1, 2].map(() => errorOf(mute.db.execute(sql`select 1`))))
  expect(errors.map(isDatabaseAway)).toEqual([true, true])
  await mute.close()
})
