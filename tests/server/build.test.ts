import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, openAsBlob } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeAll, expect, inject, it, vi } from 'vitest'
import { runProgram } from '#tests/support/program.ts'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })

let folder = ''
beforeAll(async () => {
  // Far from the project's node_modules: what is missing in the bundle is missing here.
  folder = await mkdtemp(join(tmpdir(), 'bundle-'))
  await placeDatabase(join(folder, 'data'))
  for (const [program, ...args] of [
    ['client/build.ts', '--if-stale'],
    ['server/build.ts', join(folder, 'dist')],
  ] as const) {
    const { code, err } = await runProgram(program, args, {})
    if (code !== 0) throw new Error(`${program}: ${err}`)
  }
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** A migrated database, put where the bundle will look: making one takes seconds, and is tested elsewhere. */
async function placeDatabase(dataDir: string): Promise<void> {
  await mkdir(dataDir)
  const loadDataDir = await openAsBlob(inject('origins').embeddedDump)
  const pglite = await PGlite.create({ dataDir: join(dataDir, 'pglite'), loadDataDir })
  await pglite.close()
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

it('starts by itself in a clean folder, serves pages, API and its description, and stops on SIGTERM', async () => {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, ['dist/server/bin/main.js'], {
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
  } finally {
    child.kill('SIGTERM')
  }
  expect(await ended).toBe(0)
  expect(existsSync(join(folder, 'data', 'holder.pid'))).toBe(false)
})

it('rehearses and scores with the sentence model that it carries', async () => {
  const child = spawn(
    process.execPath,
    [
      'dist/server/bin/rehearse.js',
      '--scenario',
      'cfo-burned-budget',
      '--seed',
      '1',
      '--rep',
      'scripted:naive',
    ],
    { cwd: folder, env: {}, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const out = (await child.stdout.setEncoding('utf8').toArray()).join('')
  expect(out.trim().split('\n').at(-1)).toContain('"type":"outcome"')
})
