import { sql } from 'drizzle-orm'
import fastifyPlugin from 'fastify-plugin'
import type { AppDeps } from '../deps.ts'
import { readJournal } from '../db/journal.ts'
import { isMigrated } from '../db/migrate.ts'

type Options = Pick<AppDeps, 'database' | 'jobs' | 'modelReport'> & { readonly stopping: () => boolean }

/** A check that takes longer has failed: whoever asks for readiness asks again in a moment. */
const checkMs = 2_000

/** `/livez`: the process answers. `/readyz`: it can do its work; the model is reported and never a reason against. */
export const health = fastifyPlugin<Options>(
  async (app, { database, jobs, modelReport, stopping }) => {
    const journal = readJournal()
    const checks = {
      database: async () => (await database.db.execute(sql`select 1 as one`)).rows.length === 1,
      migrations: () => isMigrated(database.db, journal),
      queue: () => jobs.ready(),
    }
    const quiet = { logLevel: 'warn', schema: { hide: true }, config: { rateLimit: false } } as const
    app.get('/livez', quiet, async () => ({ ok: true }))
    app.get('/readyz', quiet, async (_request, reply) => {
      const names = Object.keys(checks) as (keyof typeof checks)[]
      const held = await Promise.all(names.map((name) => within(checks[name])))
      const ok = !stopping() && held.every(Boolean)
      return reply
        .code(ok ? 200 : 503)
        .header('cache-control', 'no-store')
        .send({
          ok,
          stopping: stopping(),
          checks: Object.fromEntries(names.map((name, index) => [name, held[index]])),
          model: modelReport(),
        })
    })
  },
  { name: 'health' },
)

async function within(check: () => Promise<boolean>): Promise<boolean> {
  const { promise: late, resolve } = Promise.withResolvers<boolean>()
  const timer = setTimeout(resolve, checkMs, false)
  try {
    return await Promise.race([check().catch(() => false), late])
  } finally {
    clearTimeout(timer)
  }
}
