import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleIn } from '#tests/support/bundle.ts'
import { startPostgres } from '#tests/support/postgres.ts'
import { inWords, killOnEmbedded, killOnPostgres } from './kill-on.ts'

/** `npm run faults -- [kills] [seed]`: kills the server so often on each database; 200 unless said otherwise. */
const [kills = 200, seed = Date.now() % 1_000_000] = process.argv.slice(2).map(Number)
let broken = 0

const tell = (line: string) => process.stdout.write(`${line}\n`)

const folder = await mkdtemp(join(tmpdir(), 'conviction-bundle-'))
const bundle = await bundleIn(folder)
const embedded = await killOnEmbedded(bundle, kills, seed)
tell(inWords('embedded', seed, embedded))
broken += embedded.problems.length

const postgres = await startPostgres()
if ('impossible' in postgres) {
  tell(`PostgreSQL: left out, as it could not be started (${postgres.impossible})`)
} else {
  try {
    const report = await killOnPostgres(bundle, postgres.url, kills, seed)
    tell(inWords('PostgreSQL', seed, report))
    broken += report.problems.length
  } finally {
    await postgres.stop()
  }
}
await rm(folder, { recursive: true, force: true })
process.exitCode = broken === 0 ? 0 : 1
