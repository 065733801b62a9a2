import { expect, inject, it } from 'vitest'
import { inWords, killOnEmbedded, killOnPostgres } from '#tests/faults/kill-on.ts'
import { bundleIn } from '#tests/support/bundle.ts'
import { makePostgres } from '#tests/support/databases.ts'

/** Both databases side by side: each life costs some seconds, most of them the start. `npm run faults` does 200. */
const kills = 6

it.concurrent(
  'keeps every promise on the embedded database when it is killed at any moment',
  { timeout: 1_200_000 },
  async () => {
    const report = await killOnEmbedded(await bundleIn(inject('origins').bundleFolder), kills, 1)
    process.stdout.write(`${inWords('embedded', 1, report)}\n`)
    expect(report.problems).toEqual([])
  },
)

it.skipIf(inject('origins').postgres === null).concurrent(
  'keeps every promise on PostgreSQL when it is killed at any moment',
  { timeout: 1_200_000 },
  async () => {
    const { database, discard } = await makePostgres()
    try {
      const { source } = database
      if (source.kind !== 'postgres') throw new Error('This needs PostgreSQL.')
      const report = await killOnPostgres(
        await bundleIn(inject('origins').bundleFolder),
        source.url,
        kills,
        2,
      )
      process.stdout.write(`${inWords('PostgreSQL', 2, report)}\n`)
      expect(report.problems).toEqual([])
    } finally {
      await database.close()
      await discard()
    }
  },
)
