/* oxlint-disable no-console -- a program for the terminal */
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '#server/config.ts'
import { openPostgres } from '#server/db/client.ts'
import { startServer } from '#server/start.ts'
import { httpClient, type Loose } from '#tests/support/http-client.ts'
import { makeOrganisation, password, type Part } from '#tests/support/people.ts'
import { startPostgres } from '#tests/support/postgres.ts'
import type { RouteName } from '#contract/http.ts'
import { countQueries } from './count-queries.ts'
import { writeManyAssignments } from './many-assignments.ts'
import { writeManyAttempts } from './many-attempts.ts'
import { p50, quantile, table } from './measure.ts'
import { signIn } from './product-talkers.ts'

/*
 * Every list and dashboard of a large organisation on PostgreSQL: how long it takes and how many statements it costs.
 * `npm run bench:lists -- --quick` writes a tenth of it. Exit 1 where a list is slower than what is promised.
 */
const quick = process.argv.includes('--quick')
const [people, attempts] = quick ? [500, 5_000] : [5_000, 50_000]
const rounds = quick ? 10 : 40
const promisedMs = 300

const postgres = await startPostgres()
if (!('url' in postgres)) throw new Error(`PostgreSQL could not be started: ${postgres.impossible}`)
const counting = countQueries()
const dataDir = await mkdtemp(join(tmpdir(), 'conviction-lists-'))
const database = openPostgres(postgres.url)
const config = readConfig({ PORT: '0', DEMO: 'off', LOG_LEVEL: 'silent', DATA_DIR: dataDir })
const start = () => startServer(config, { database, clientDir: null })
const first = await start()
const { orgId, people: by } = await makeOrganisation(database.db, first.auth)
const rep = { url: first.url, orgId, email: by.rep.email, password }
const template = await httpClient(first.url, await signIn(rep), '10.2.0.9').call('startRoleplay', {
  params: { orgId },
  body: { roleplayId: randomUUID(), scenarioId: 'cfo-burned-budget' },
})
// Its sweep would begin to score what is written here.
await first.close(0)
if (database.source.kind !== 'postgres') throw new Error('This measures PostgreSQL.')
const began = performance.now()
await writeManyAttempts(database.source.pool, {
  orgId,
  templateId: template.id,
  people,
  attempts,
  coachId: by.coach.userId,
  managerId: by.manager.userId,
  repId: by.rep.userId,
})
const { campaignId } = await writeManyAssignments(database.source.pool, {
  orgId,
  managerId: by.manager.userId,
  alone: people / 25,
  campaigns: 5,
})
console.log(`${people} people and ${attempts} attempts written in ${seconds()} s\n`)
const server = await start()

const clients = new Map<Part, ReturnType<typeof httpClient>>()
for (const part of ['rep', 'coach', 'manager', 'admin'] as const) {
  const cookie = await signIn({ url: server.url, orgId, email: by[part].email, password })
  clients.set(part, httpClient(server.url, cookie, `10.2.0.${clients.size + 1}`))
}
const clientOf = (part: Part) => {
  const client = clients.get(part)
  if (!client) throw new Error(`nobody signed in as ${part}`)
  return client
}
function seconds(): number {
  return Math.round((performance.now() - began) / 1000)
}

const params = { orgId }
const { people: reps } = await clientOf('coach').call('reviewQueue', { params, query: {} })
const person = reps[0]?.userId ?? ''
const page = await clientOf('admin').call('members', { params, query: {} })
for (let left = 20; left > 0 && page.next !== null; left -= 1)
  Object.assign(page, await clientOf('admin').call('members', { params, query: { after: page.next } }))
const inIt = await clientOf('admin').call('campaignPeople', { params: { orgId, campaignId }, query: {} })
for (let left = 20; left > 0 && inIt.next !== null; left -= 1)
  Object.assign(
    inIt,
    await clientOf('admin').call('campaignPeople', {
      params: { orgId, campaignId },
      query: { after: inIt.next },
    }),
  )
const lists: readonly (readonly [title: string, part: Part, name: RouteName, request: Loose])[] = [
  ['My attempts', 'rep', 'myRoleplays', { params }],
  ['Scenarios', 'rep', 'scenarios', { params }],
  ['Reviews: due', 'coach', 'reviewQueue', { params }],
  ['Reviews: waiting', 'coach', 'reviewQueue', { params, query: { filter: 'waiting' } }],
  ['Reviews: given', 'coach', 'reviewQueue', { params, query: { filter: 'given' } }],
  ['Reviews of one person', 'coach', 'reviewQueue', { params, query: { person } }],
  ['Readiness map of a coach', 'coach', 'readinessMap', { params }],
  ['Readiness map of an admin', 'admin', 'readinessMap', { params }],
  ['Readiness map as a sheet', 'manager', 'exportReadinessMap', { params }],
  ['Team', 'manager', 'team', { params }],
  ['Overview of four teams', 'manager', 'overview', { params }],
  ['Overview of all teams', 'admin', 'overview', { params }],
  ['Teams of an admin', 'admin', 'teams', { params }],
  ['Teams looked for by a person', 'admin', 'teams', { params, query: { find: 'person 49' } }],
  ['Members', 'admin', 'members', { params }],
  ['Members, page 21', 'admin', 'members', { params, query: { after: page.next ?? '' } }],
  ['Members looked for', 'admin', 'members', { params, query: { find: 'person 49' } }],
  ['Assignments of a manager', 'manager', 'assignments', { params }],
  ['Assignments of an admin', 'admin', 'assignments', { params }],
  ['Campaigns', 'admin', 'campaigns', { params }],
  ['One campaign', 'admin', 'campaign', { params: { orgId, campaignId } }],
  ['One campaign of a manager', 'manager', 'campaign', { params: { orgId, campaignId } }],
  ['People of one campaign', 'admin', 'campaignPeople', { params: { orgId, campaignId } }],
  [
    'People of it, page 21 of one part',
    'admin',
    'campaignPeople',
    { params: { orgId, campaignId }, query: { part: 'assigned', after: inIt.next ?? '' } },
  ],
  ['Record', 'admin', 'auditLog', { params }],
  ['Agreement', 'coach', 'agreement', { params }],
]
const rows: (string | number)[][] = [['list', 'p50 ms', 'p95 ms', 'statements', 'kB']]
let slow = 0
for (const [title, part, name, request] of lists) {
  const samples: number[] = []
  let fewest = Number.POSITIVE_INFINITY
  let kB = 0
  // The first time compiles and fills caches.
  for (let round = 0; round <= rounds; round += 1) {
    const at = performance.now()
    const { result, queries } = await counting.during(() => clientOf(part).ask(name, request))
    if (result.status !== 200) throw new Error(`${name} answered ${result.status}`)
    if (round > 0) samples.push(performance.now() - at)
    // What runs beside it every few seconds is none of its own.
    fewest = Math.min(fewest, queries)
    kB = JSON.stringify(result.body).length / 1000
  }
  const p95 = quantile(samples, 0.95)
  if (p95 > promisedMs) slow += 1
  rows.push([title, p50(samples), p95, fewest, kB])
}
console.log(table(rows))
console.log(`\n${slow === 0 ? 'Every' : `${slow} not`} p95 within ${promisedMs} ms`)
await server.close(0)
await database.close()
await postgres.stop()
await rm(dataDir, { recursive: true, force: true })
process.exitCode = slow === 0 ? 0 : 1
