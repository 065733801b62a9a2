import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, openAsBlob } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeAll, expect, inject, it, vi } from 'vitest'
import type { TestReport } from '#contract/authoring.ts'
import { signInEndpoints } from '#contract/sign-in.ts'
import { rehearsals, seeds } from '#server/authoring/play-test.ts'
import { overEmbedded } from '#server/db/client.ts'
import { createSetupToken } from '#server/people/setup.ts'
import { bundleIn, type Bundle } from '#tests/support/bundle.ts'
import { cookieOf, httpClient } from '#tests/support/http-client.ts'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })

let bundle: Bundle
let folder = ''
/** Makes the first admin, as what is printed at a first start does. */
let token = ''
beforeAll(async () => {
  // Far from the project's node_modules: what is missing in the bundle is missing here.
  bundle = await bundleIn(inject('origins').bundleFolder)
  folder = await mkdtemp(join(tmpdir(), 'bundle-'))
  await placeDatabase(join(folder, 'data'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** A migrated database, put where the bundle will look: making one takes seconds, and is tested elsewhere. */
async function placeDatabase(dataDir: string): Promise<void> {
  await mkdir(dataDir)
  const loadDataDir = await openAsBlob(inject('origins').embeddedDump)
  const pglite = await PGlite.create({ dataDir: join(dataDir, 'pglite'), loadDataDir })
  const database = overEmbedded(pglite, null)
  token = await createSetupToken(database.db)
  await database.close()
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

async function untilAlive(url: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + 150_000
  while (Date.now() < deadline && child.exitCode === null) {
    const alive = await fetch(`${url}/livez`).then(
      (answer) => answer.ok,
      () => false,
    )
    if (alive) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`the bundle did not come up (exit code ${child.exitCode})`)
}

/** Signed in as the admin of a new organisation. */
async function firstAdmin(url: string) {
  const login = { email: 'ines@tests.example', password: 'long enough to be one' }
  const nobody = httpClient(url, '', '10.9.0.1')
  await nobody.call('setup', { body: { name: 'Ines Brandt', ...login, token, organisation: 'Brandt' } })
  const { headers } = await nobody.send('POST', signInEndpoints.signIn.path, login)
  const admin = httpClient(url, cookieOf(headers), '10.9.0.1')
  const { organisations } = await admin.call('me')
  return { admin, orgId: organisations[0]?.id ?? '' }
}

/** Has a copy of a shipped scenario tested, which is played on a thread whose file the bundle has to bring along. */
async function testedCopy(url: string): Promise<TestReport | null> {
  const { admin, orgId } = await firstAdmin(url)
  const of = (id: string) => ({ orgId, kind: 'scenario', id }) as const
  const { check } = await admin.call('duplicateAuthored', {
    params: of('cfo-burned-budget'),
    body: { id: 'mine' },
  })
  const hash = check.hash ?? ''
  await admin.call('testAuthored', { params: of('mine'), body: { hash } })
  for (;;) {
    const { test } = await admin.call('authoredTest', { params: { ...of('mine'), hash } })
    if (test?.status !== 'queued' && test?.status !== 'running') return test?.report ?? null
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}

it('starts by itself in a clean folder, serves pages and API, tests a buyer aside, and stops on SIGTERM', async () => {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, [bundle.program('main')], {
    cwd: folder,
    env: { PORT: String(port), DATA_DIR: join(folder, 'data'), DEMO: 'off', LOG_LEVEL: 'silent' },
    stdio: 'ignore',
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  try {
    await untilAlive(url, child)
    expect((await fetch(`${url}/readyz`)).status).toBe(200)
    expect(await (await fetch(url, { headers: { accept: 'text/html' } })).text()).toContain('<div id="root">')
    expect((await fetch(`${url}/api/install`)).status).toBe(200)
    expect((await fetch(`${url}/api/docs/static/swagger-ui.css`)).status).toBe(200)
    expect(await testedCopy(url)).toMatchObject({ seeds, played: rehearsals, passed: true })
  } finally {
    child.kill('SIGTERM')
  }
  expect(await ended).toBe(0)
  expect(existsSync(join(folder, 'data', 'holder.pid'))).toBe(false)
})

it('rehearses and scores with the sentence model that it carries', async () => {
  const child = spawn(
    process.execPath,
    [bundle.program('rehearse'), '--scenario', 'cfo-burned-budget', '--seed', '1', '--rep', 'scripted:naive'],
    { cwd: folder, env: {}, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const out = (await child.stdout.setEncoding('utf8').toArray()).join('')
  expect(out.trim().split('\n').at(-1)).toContain('"type":"outcome"')
})
