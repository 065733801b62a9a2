/* oxlint-disable no-console -- a program for the terminal */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod'
import { startPostgres } from '#tests/support/postgres.ts'
import { startChild } from './child.ts'
import { cpuOf } from './cpu.ts'
import { firstWords } from './first-words.ts'
import { idleKb } from './idle-memory.ts'
import { p50, p99, quantile, table } from './measure.ts'
import { productTalker, signIn } from './product-talkers.ts'
import { scoreThroughput } from './score-throughput.ts'
import { startUp } from './start-up.ts'
import { bareTalker, closing, many } from './talkers.ts'
import { turnReading } from './turn-reading.ts'
import { spoken } from './upstream-lines.ts'

/*
 * What the product adds over a bare relay of the same model, in the same run on the same machine. Ratios are what
 * counts; the machine is shared and absolute times move. `npm run bench -- --quick` does fewer.
 */
const quick = process.argv.includes('--quick')
const levels = quick ? [1, 20] : [1, 30, 100, 300]
// Enough replies to see the middle, few enough for a run of some minutes.
const roundsAt = (level: number) => (level === 1 ? 12 : level < 100 ? 3 : 2)
const roundsATalk = 4
const exchanging = quick ? 10 : 50
const idleConnections = quick ? 100 : 500

const folder = await mkdtemp(join(tmpdir(), 'conviction-bench-run-'))
const postgres = await startPostgres()
const database: Record<string, string> = 'url' in postgres ? { DATABASE_URL: postgres.url } : {}
if (!('url' in postgres))
  console.log(`PostgreSQL could not be started (${postgres.impossible}); the embedded one is measured.`)

const address = z.object({ url: z.string() })
const login = z.object({ url: z.string(), orgId: z.string(), email: z.string(), password: z.string() })
const upstream = await startChild('./upstream.ts', address)
const toUpstream = { OPENAI_BASE_URL: upstream.ready.url, OPENAI_API_KEY: 'bench' }

const productWith = async (embed: 'flat' | 'real') => {
  const child = await startChild('./product.ts', login, { ...database, ...toUpstream, BENCH_EMBED: embed })
  return { child, login: child.ready, cookie: await signIn(child.ready) }
}
type Product = Awaited<ReturnType<typeof productWith>>

const talkersOf = ({ login: to, cookie }: Product, count: number) =>
  many(count, () => productTalker(to, cookie, 'cfo-burned-budget'))

const relay = await startChild('./relay.ts', address, toUpstream)
const storing = await startChild('./relay.ts', address, {
  ...toUpstream,
  ...('url' in postgres ? { RELAY_DATABASE_URL: postgres.url } : {}),
})
const flat = await productWith('flat')

// Programs that have just started are slow for other reasons than those looked for here.
for (const { ready } of [relay, storing]) {
  const warming = await many(10, () => bareTalker(ready.url))
  await closing(warming, () => firstWords(warming, `${spoken} (short)`, 3))
}
for (let talk = 0; talk < 4; talk += 1) {
  const warming = await talkersOf(flat, 10)
  await closing(warming, () => firstWords(warming, `${spoken} (short)`, 3))
}

console.log(
  '\nTime to the first words, ms (embeddings in no time, first sentence whole in the first chunk)\n',
)
const rows: (string | number)[][] = [
  ['streams', 'relay p50', 'p99', 'storing relay p50', 'p99', 'product p50', 'p99', 'added p50'],
]
for (const level of levels) {
  const samples: number[][] = []
  for (const { ready } of [relay, storing]) {
    const bare = await many(level, () => bareTalker(ready.url))
    samples.push(await closing(bare, () => firstWords(bare, spoken, roundsAt(level))))
  }
  samples.push(await replies(level))
  const [under = [], , over = []] = samples
  rows.push([String(level), ...samples.flatMap((one) => [p50(one), p99(one)]), p50(over) - p50(under)])
}
console.log(table(rows))

/** A buyer leaves who hears the same again and again: new talkers after a few exchanges. */
async function replies(level: number): Promise<number[]> {
  const samples: number[] = []
  for (let left = roundsAt(level); left > 0; left -= roundsATalk) {
    const talkers = await talkersOf(flat, level)
    samples.push(...(await closing(talkers, () => firstWords(talkers, spoken, Math.min(left, roundsATalk)))))
  }
  return samples
}

console.log('\nReported apart, ms at one stream\n')
const one = async (product: Product, text: string) => {
  const talkers = await talkersOf(product, 1)
  return closing(talkers, () => firstWords(talkers, text, quick ? 2 : 4))
}
const whole = p50(await one(flat, spoken))
const letters = p50(await one(flat, `${spoken} (letters)`))
const real = await productWith('real')
const read = p50(await one(real, spoken))
await real.child.stop()
console.log(
  table([
    ['holding back the first sentence, letter by letter at 50 a second', letters - whole],
    ['reading the turn with real embeddings', read - whole],
  ]),
)

const liveTalks = quick ? 10 : 50
const thinkMs = 4_000
console.log(
  `\n${liveTalks} live roleplays with real embeddings, ${thinkMs / 1000} s to think between turns, ms\n`,
)
const busy = await productWith('real')
const everybody = await talkersOf(busy, liveTalks)
await busy.child.ask('loopDelayP99')
const waits = await closing(everybody, () => firstWords(everybody, spoken, 4, thinkMs))
console.log(
  table([
    ['first words p50', p50(waits)],
    ['first words p95', quantile(waits, 0.95)],
    ['event loop delay p99', await busy.child.ask('loopDelayP99')],
  ]),
)
await busy.child.stop()

console.log('\nCPU of the server, ms\n')
const bareCpu = await cpuOf(relay, upstream, exchanging, () => bareTalker(relay.ready.url))
const fullCpu = await cpuOf(flat.child, upstream, exchanging, () =>
  productTalker(flat.login, flat.cookie, 'cfo-burned-budget'),
)
console.log(
  table([
    ['', 'relay', 'product', 'ratio'],
    ['per 1,000 tokens', bareCpu.perThousand, fullCpu.perThousand, fullCpu.perThousand / bareCpu.perThousand],
    [
      'per exchange besides',
      bareCpu.perExchange,
      fullCpu.perExchange,
      fullCpu.perExchange / bareCpu.perExchange,
    ],
  ]),
)

console.log(`\nMemory of an idle connection, kB (${idleConnections} connections)\n`)
const bareKb = await idleKb(relay, idleConnections, relay.ready.url, '')
const fullKb = await idleKb(flat.child, idleConnections, flat.login.url, flat.cookie)
console.log(
  table([
    ['', 'relay', 'product', 'ratio'],
    ['kB each', bareKb, fullKb, fullKb / bareKb],
  ]),
)
await Promise.all([flat.child.stop(), relay.stop(), storing.stop(), upstream.stop()])

console.log('\nFrom start to ready, embedded database, ms\n')
const data = join(folder, 'data')
console.log(
  table([
    ['first start, migrations and demo included', await startUp(data)],
    ['later starts', await startUp(data)],
  ]),
)

console.log('\nReading a turn of which no text is known, ms\n')
console.log(table(await turnReading(quick ? 30 : 300)))

console.log('\nScoring\n')
console.log(
  table([['transcripts of 20 turns a second, once warm', await scoreThroughput(folder, quick ? 5 : 20)]]),
)

if ('url' in postgres) await postgres.stop()
await rm(folder, { recursive: true, force: true })
