/* oxlint-disable no-console -- a program for the terminal */
import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import { openPostgres } from '#server/db/client.ts'
import { nomination } from '#server/db/schema/playbooks.ts'
import { playbook } from '#server/db/schema/playbook-texts.ts'
import { member, user } from '#server/db/schema/people.ts'
import { httpClient } from '#tests/support/http-client.ts'
import { startPostgres } from '#tests/support/postgres.ts'
import { eq } from 'drizzle-orm'
import { startChild } from './child.ts'
import { fillHall, type Times } from './hall.ts'
import { p50, quantile, table } from './measure.ts'
import { signIn } from './product-talkers.ts'

/*
 * A hall of 500 phones behind one address joins a live drill within a minute and answers its line within another, with
 * real embeddings on PostgreSQL; beside a server that only stores what comes. Exit 1 where anything is refused or 95 of
 * 100 replies take longer than is promised. `npm run bench:live -- --quick` is a tenth of it.
 */
const quick = process.argv.includes('--quick')
const hall = { phones: quick ? 50 : 500, minuteMs: quick ? 6_000 : 60_000, writeFromMs: 2_000 }
const promisedMs = 1_500

const postgres = await startPostgres()
if (!('url' in postgres)) throw new Error(`PostgreSQL could not be started: ${postgres.impossible}`)
const login = z.object({ url: z.string(), orgId: z.string(), email: z.string(), password: z.string() })
const product = await startChild('./product.ts', login, { DATABASE_URL: postgres.url, BENCH_EMBED: 'real' })
const bare = await startChild('./bare-answers.ts', z.object({ url: z.string() }), {
  DATABASE_URL: postgres.url,
})
const { url, orgId, password } = product.ready
const database = openPostgres(postgres.url)
const { db } = database

const members = await db
  .select({ userId: member.userId, role: member.role, email: user.email })
  .from(member)
  .innerJoin(user, eq(user.id, member.userId))
  .where(eq(member.organizationId, orgId))
const withRole = (role: string) => {
  const found = members.find((one) => one.role.split(',').includes(role))
  if (!found) throw new Error(`there is no ${role}`)
  return found
}
const [author, rep] = [withRole('author'), withRole('rep')]
const [nominationId, playbookId, liveDrillId] = [randomUUID(), randomUUID(), randomUUID()]
await db.insert(nomination).values({
  orgId,
  id: nominationId,
  performerId: rep.userId,
  kind: 'price',
  ground: 'Kept nine of ten renewals.',
  nominatedBy: author.userId,
  requestHash: 'h',
  consent: 'given',
})
const body = {
  title: 'Hold the price',
  principles: [],
  notice: [],
  dos: [],
  donts: [],
  said: [],
  practise: [],
  emphasis: [],
}
await db.insert(playbook).values({
  orgId,
  id: playbookId,
  nominationId,
  body,
  revision: 1,
  updatedBy: author.userId,
  updatedAt: new Date(),
})
const leader = httpClient(url, await signIn({ url, orgId, email: author.email, password }), '10.2.0.9')
const params = { orgId, liveDrillId }
const { code } = await leader.call('openLiveDrill', {
  params: { orgId, playbookId },
  body: { id: liveDrillId, of: { kind: 'drill', drillId: 'hold-a-price' } },
})
const text = 'The price stays, because it pays for the engineer who comes out at night.'

console.log(
  `\n${hall.phones} phones behind one address, ms; ${hall.minuteMs / 1000} s to join, as long to answer\n`,
)
const bareTimes = await fillHall(bare.ready.url, code, hall, async () => {})
await product.ask('loopDelayP99')
const before = (await product.usage()).cpuMs
const watching = setInterval(() => void leader.call('liveDrill', { params }).catch(() => undefined), 1_000)
const times = await fillHall(url, code, hall, async () => {
  await leader.call('answerFirst', { params, body: { text } })
})
clearInterval(watching)
const cpu = (await product.usage()).cpuMs - before
const ended = await leader.call('closeLiveDrill', { params })

const rowsOf = (name: string, of: (all: Times) => number[]) =>
  [name, ...[bareTimes, times].flatMap((all) => [p50(of(all)), quantile(of(all), 0.95)])] as const
console.log(
  table([
    ['', 'bare p50', 'p95', 'product p50', 'p95'],
    rowsOf('joining', ({ joins }) => joins),
    rowsOf('looking whether it is open', ({ looks }) => looks),
    rowsOf('reply to an answer', ({ answers }) => answers),
  ]),
)
console.log(
  `\n${table([
    ['looks of the product', times.looks.length],
    ['event loop delay p99', await product.ask('loopDelayP99')],
    ['CPU of the process, its reading thread included, s', cpu / 1000],
  ])}`,
)
console.log(
  `\nOn the slide: ${ended.joined} joined, ${ended.answered} answered, ${ended.tally.counted} counted; most: ${ended.tally.shares
    .slice(0, 3)
    .map(({ title, people }) => `${title} ${people}`)
    .join(', ')}.`,
)
for (const [what, n] of times.refused) console.log(`refused ${n} times: ${what}`)
const p95 = quantile(times.answers, 0.95)
const isKept = p95 <= promisedMs && times.refused.size === 0 && ended.answered === hall.phones
console.log(
  `\n95 of 100 replies within ${Math.round(p95)} ms; promised are ${promisedMs}: ${isKept ? 'kept' : 'not kept'}`,
)
await database.close()
await Promise.all([product.stop(), bare.stop()])
await postgres.stop()
if (!isKept) process.exitCode = 1
