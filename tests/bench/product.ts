import { monitorEventLoopDelay } from 'node:perf_hooks'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Embed } from '#scoring/behaviours/reading.ts'
import { readConfig } from '#server/config.ts'
import { changeOrganisation } from '#server/people/organisation.ts'
import { startServer } from '#server/start.ts'
import { embeddingWidth } from '#server/understanding/worker-protocol.ts'
import { makeOrganisation, password } from '#tests/support/people.ts'
import { answerParent } from './answer-parent.ts'

/*
 * The product as it runs, with one organisation whose admin allowed the model. `BENCH_EMBED=flat` answers every
 * embedding at once with one vector, so that the time of reading a turn can be told from everything else.
 */
const delayResolutionMs = 5
const flat: Embed = async (texts) =>
  texts.map(() => new Float32Array(embeddingWidth).fill(1 / Math.sqrt(embeddingWidth)))

const config = readConfig({
  ...process.env,
  PORT: '0',
  DEMO: 'off',
  LOG_LEVEL: 'warn',
  DATA_DIR: await mkdtemp(join(tmpdir(), 'conviction-bench-')),
  OPENAI_MODEL: 'bench',
})
const server = await startServer(config, {
  clientDir: null,
  ...(process.env['BENCH_EMBED'] === 'flat' ? { embed: flat } : {}),
})
const { db } = server.database
const { orgId, people } = await makeOrganisation(db, server.auth)
await changeOrganisation(db, orgId, { modelAllowed: true })
const delay = monitorEventLoopDelay({ resolution: delayResolutionMs })
delay.enable()
answerParent(
  { url: server.url, orgId, email: people.rep.email, password },
  {
    // The histogram counts from one look to the next, the wait in between included.
    loopDelayP99: () => {
      const p99 = delay.percentile(99) / 1e6 - delayResolutionMs
      delay.reset()
      return p99
    },
  },
)
process.on('SIGTERM', () => {
  void server.close(0).then(() => process.exit(0))
})
