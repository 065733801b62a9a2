import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { openBrowser, type Window, type Windows } from '#tests/support/browser.ts'
import { useDatabase } from '#tests/support/databases.ts'
import { makeOrganisation, type Organisation, type Part, type Person } from '#tests/support/people.ts'
import { begin, startTestServer, type TestServer } from '#tests/support/server.ts'
import { connectSocket } from '#tests/support/socket-client.ts'
import { turnsOfATalk } from './lines.ts'

export const clientDir = fileURLToPath(new URL('../../client/dist', import.meta.url))

/** Pause between words of the buyer: long enough to be seen as streaming, short enough for many turns. */
const wordMs = 12
/** For tests that do something while the buyer speaks. */
const slowWordMs = 160
/** The same buyer in every run. */
const newSeed = () => 7
/** Sample conversations of a trial: each is played for real. */
const rubricSamples = 2
/** Two servers and a browser are started and stopped here. */
const hooksMs = 180_000

export type Stage = {
  server(): TestServer
  /** The same database behind a buyer who speaks slowly. */
  slow(): Promise<TestServer>
  org(): Organisation
  /** A window of somebody of the organisation, of anybody else, or of nobody. */
  open(who: Part | Person | null, on?: TestServer): Promise<Window>
  /** Their window that stays open, for tests that only look and leave nothing behind. */
  openKept(who: Part | null): Promise<Window>
  /** A finished, scored roleplay of `rep`; made once. */
  finished(): Promise<string>
}

/** One server, one browser, one database for all tests of the file. What goes wrong in a window fails its test. */
export function setStage(): Stage {
  const makeDb = useDatabase()
  let server: TestServer
  let slow: TestServer | null = null
  let windows: Windows
  let org: Organisation
  let finished: Promise<string> | null = null
  beforeAll(async () => {
    const database = await makeDb()
    ;[server, windows] = await Promise.all([
      startTestServer(database, { clientDir, wordMs, newSeed, rubricSamples }),
      openBrowser(),
    ])
    org = await makeOrganisation(database.db, server.auth)
  }, hooksMs)
  afterEach(async () => {
    expect(await windows.closeAll()).toEqual([])
  })
  afterAll(async () => {
    await windows.close()
    await slow?.close()
    await server.close()
  }, hooksMs)
  return {
    server: () => server,
    async slow() {
      slow ??= await startTestServer(server.database, { clientDir, wordMs: slowWordMs, newSeed })
      return slow
    },
    org: () => org,
    open: (who, on = server) => windows.open(on, typeof who === 'string' ? org.people[who] : who),
    openKept: (who) => windows.openKept(server, who && org.people[who]),
    finished: () => (finished ??= talk(server, org)),
  }
}

async function talk(server: TestServer, { orgId, people }: Organisation): Promise<string> {
  const client = await server.signIn(people.rep)
  const started = await begin(client, orgId)
  const key = { orgId, roleplayId: started.id }
  const socket = await connectSocket(server.url, client.cookie)
  await socket.command('roleplay:join', { ...key, afterSeq: started.seq })
  let n = started.turns.length + 1
  for (const text of turnsOfATalk) {
    await socket.command('turn:say', { ...key, turnId: randomUUID(), n, text })
    const { phase } = await socket.next('turn:done', ({ turn }) => turn.n === n + 1)
    if (phase !== 'live') break
    n += 2
  }
  if ((await client.call('roleplay', { params: key })).phase === 'live')
    await socket.command('roleplay:end', key)
  socket.close()
  // Asked for rather than waited for: either server may do the scoring, and only that one tells its own sockets.
  const scored = async () => (await client.call('debrief', { params: key })).scorecard.status
  await expect.poll(scored, { timeout: 60_000, interval: 300 }).toBe('scored')
  return started.id
}
