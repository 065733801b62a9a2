import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import type { Bundle } from '#tests/support/bundle.ts'
import { killAtRandom, type KillReport } from './kill.ts'

const secret = 'for tests only, and long enough to be taken'

async function inNewDirectory<T>(work: (directory: string) => Promise<T>): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), 'conviction-kill-'))
  try {
    return await work(directory)
  } finally {
    await rm(directory, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** On the embedded database, in a directory of its own. */
export const killOnEmbedded = (bundle: Bundle, kills: number, seed: number): Promise<KillReport> =>
  inNewDirectory((directory) =>
    killAtRandom({
      bundle,
      env: { DATA_DIR: directory, SESSION_SECRET: secret },
      kills,
      seed,
      expireLeases: async () => {},
    }),
  )

/** On a PostgreSQL database that nobody else uses. */
export const killOnPostgres = (
  bundle: Bundle,
  url: string,
  kills: number,
  seed: number,
): Promise<KillReport> =>
  inNewDirectory((directory) =>
    killAtRandom({
      bundle,
      env: { DATA_DIR: directory, DATABASE_URL: url, SESSION_SECRET: secret },
      kills,
      seed,
      async expireLeases() {
        const client = new Client({ connectionString: url })
        await client.connect()
        try {
          await client.query(
            `update roleplay set lease_until = now() - interval '1 second' where floor = 'buyer'`,
          )
        } finally {
          await client.end()
        }
      },
    }),
  )

export function inWords(database: string, seed: number, report: KillReport): string {
  const ready = report.readyMs.toSorted((a, b) => a - b)
  const seconds = (ms = 0) => (ms / 1000).toFixed(1)
  return [
    `${database}: ${report.kills} kills (seed ${seed}), ${report.acknowledged} turns acknowledged,`,
    `${report.problems.length} promises broken, ${report.storedUnacknowledged} stored without an answer,`,
    `${report.cutOff} replies cut off, ${report.scored} scored;`,
    `ready after ${seconds(ready[ready.length >> 1])} s in the middle, ${seconds(ready.at(-1))} s at most`,
    ...report.problems.map((problem) => `\n  ${problem}`),
  ].join(' ')
}
