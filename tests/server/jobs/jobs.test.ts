import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { expect, it, onTestFinished } from 'vitest'
import { inTransaction } from '#server/db/transaction.ts'
import { deadLetterOf } from '#server/jobs/queues.ts'
import { createJobs } from '#server/jobs/start.ts'
import { eachDatabase } from '#tests/support/databases.ts'

const quiet = { error: () => {} }
const job = () => ({ orgId: randomUUID(), roleplayId: randomUUID() })

eachDatabase((makeDb) => {
  it('runs a job once, tries again after a failure, and keeps one per key', async () => {
    const jobs = await createJobs(await makeDb(), quiet)
    onTestFinished(() => jobs.stop(1_000))
    const one = job()
    await jobs.enqueue('score-roleplay', one, { key: one.roleplayId })
    await jobs.enqueue('score-roleplay', one, { key: one.roleplayId })
    const seen: string[] = []
    const done = Promise.withResolvers<void>()
    await jobs.work('score-roleplay', async (data) => {
      seen.push(data.roleplayId)
      if (seen.length === 1) throw new Error('first try')
      done.resolve()
    })
    await done.promise
    expect(seen).toEqual([one.roleplayId, one.roleplayId])
    expect(await jobs.ready()).toBe(true)
    expect(await jobs.dead()).toBe(0)
  })

  it('takes one roleplay’s job out of the dead letters, and leaves the others', async () => {
    const database = await makeDb()
    const jobs = await createJobs(database, quiet)
    onTestFinished(() => jobs.stop(1_000))
    const given = [job(), job()]
    // Where the queue puts a job after its last try.
    const letters = deadLetterOf('judge-roleplay') as 'judge-roleplay'
    for (const one of given) await jobs.enqueue(letters, one, { key: one.roleplayId })
    const dead = sql`select data from jobs.job where name = 'judge-roleplay-dead'`
    const buried = async () => (await database.db.execute(dead)).rows.map(({ data }) => data)
    expect(await buried()).toHaveLength(2)
    await jobs.buryNoLonger('judge-roleplay', given[0]?.roleplayId ?? '')
    expect(await buried()).toEqual([given[1]])
    await jobs.buryNoLonger('score-roleplay', given[1]?.roleplayId ?? '')
    expect(await buried()).toEqual([given[1]])
  })

  it('keeps no job of a transaction that was rolled back', async () => {
    const database = await makeDb()
    const jobs = await createJobs(database, quiet)
    onTestFinished(() => jobs.stop(1_000))
    const lost = job()
    const kept = job()
    await expect(
      inTransaction(database.db, async (tx) => {
        await jobs.enqueue('score-roleplay', lost, { key: lost.roleplayId, on: tx })
        throw new Error('rolled back')
      }),
    ).rejects.toThrow('rolled back')
    await inTransaction(database.db, (tx) =>
      jobs.enqueue('score-roleplay', kept, { key: kept.roleplayId, on: tx }),
    )
    const first = Promise.withResolvers<string>()
    await jobs.work('score-roleplay', async (data) => first.resolve(data.roleplayId))
    expect(await first.promise).toBe(kept.roleplayId)
  })
})
