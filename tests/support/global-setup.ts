import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PGlite } from '@electric-sql/pglite'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { openPostgres, overEmbedded } from '#server/db/client.ts'
import { readJournal } from '#server/db/journal.ts'
import { migrate } from '#server/db/migrate.ts'
import { startPostgres } from './postgres.ts'

/**
 * What the databases of the tests are copied from: a template on PostgreSQL, a dumped directory for the embedded one.
 * And where the product is built by the first test that starts it.
 */
export type Origins = {
  readonly postgres: { readonly url: string; readonly template: string } | null
  readonly embeddedDump: string
  readonly bundleFolder: string
}

declare module 'vitest' {
  export interface ProvidedContext {
    origins: Origins
  }
}

/** Runs once for all test files that use the server, before the first. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [server, embeddedDump, bundleFolder] = await Promise.all([
    startPostgres(),
    dumpEmbedded(),
    mkdtemp(join(tmpdir(), 'conviction-bundle-')),
  ])
  const removeBundle = () => rm(bundleFolder, { recursive: true, force: true })
  if ('impossible' in server) {
    process.stderr.write(
      `\nNOTICE: PostgreSQL could not be started (${server.impossible}). Tests run on the embedded database alone.\n\n`,
    )
    project.provide('origins', { postgres: null, embeddedDump, bundleFolder })
    return removeBundle
  }
  const template = `conviction_template_${process.pid}`
  await makeTemplate(server.url, template)
  project.provide('origins', { postgres: { url: server.url, template }, embeddedDump, bundleFolder })
  return async () => {
    await removeBundle()
    await asAdmin(server.url, `drop database if exists ${template}`)
    await server.stop()
  }
}

const cache = fileURLToPath(new URL('../../node_modules/.cache/conviction', import.meta.url))

/** Kept between runs, as making it takes 4 s; its name says which migrations and which database made it. */
async function dumpEmbedded(): Promise<string> {
  // One hash of them all: nineteen names in a row are longer than a file may be called. When each was made belongs to
  // it, as the migrator goes by that.
  const hash = createHash('sha256').update(JSON.stringify(readJournal())).digest('hex').slice(0, 24)
  const file = join(cache, `embedded-${pgliteVersion()}-${hash}.tar`)
  if (existsSync(file)) return file
  const pglite = await PGlite.create('memory://')
  const database = overEmbedded(pglite, null)
  await migrate(database)
  const dump = await pglite.dumpDataDir('none')
  await database.close()
  await mkdir(cache, { recursive: true })
  // Two runs at once each write their own and the last rename wins: never half a file.
  await writeFile(`${file}.${process.pid}`, Buffer.from(await dump.arrayBuffer()))
  await rename(`${file}.${process.pid}`, file)
  return file
}

function pgliteVersion(): string {
  const main = createRequire(import.meta.url).resolve('@electric-sql/pglite')
  const meta: unknown = createRequire(import.meta.url)(join(main, '..', '..', 'package.json'))
  return typeof meta === 'object' && meta !== null && 'version' in meta ? String(meta.version) : 'unknown'
}

async function makeTemplate(url: string, template: string): Promise<void> {
  await asAdmin(url, `create database ${template}`)
  const target = new URL(url)
  target.pathname = `/${template}`
  const database = openPostgres(target.href, { max: 1 })
  try {
    await migrate(database)
  } finally {
    await database.close()
  }
}

async function asAdmin(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
