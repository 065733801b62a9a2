import { existsSync, statSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { readBackup } from '#server/backup/read-backup.ts'
import { restoreBackup } from '#server/backup/restore.ts'
import { tablesInOrder } from '#server/backup/tables.ts'
import { takeBackup } from '#server/backup/take.ts'
import type { Database } from '#server/db/client.ts'
import { inTransaction } from '#server/db/transaction.ts'
import { eachDatabase, makeEmbedded, makePostgres, useDatabase } from '#tests/support/databases.ts'
import { addRoleplay, fill, hardText } from './fill.ts'

// The embedded database on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

let folder = ''
let n = 0
const newFile = () => join(folder, `${(n += 1)}.backup`)
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backup-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function rowsIn(database: Database): Promise<number> {
  let rows = 0
  for (const { name } of tablesInOrder()) {
    const counted = await database.db.execute<{ n: number | string }>(
      sql.raw(`select count(*) as n from "${name}"`),
    )
    rows += Number(counted.rows[0]?.n)
  }
  return rows
}

/** The lines of a backup, changed and packed again. */
async function rewrite(file: string, change: (lines: string[]) => readonly string[]): Promise<string> {
  const lines = gunzipSync(await readFile(file))
    .toString()
    .split('\n')
  const changed = newFile()
  await writeFile(changed, gzipSync(change(lines).join('\n')))
  return changed
}

eachDatabase((makeDb, kind) => {
  let database: Database
  let org: Awaited<ReturnType<typeof fill>>
  beforeAll(async () => {
    database = await makeDb()
    org = await fill(database)
  })

  it('moves every table to a database of the other kind, byte for byte', async () => {
    const file = newFile()
    const { totals } = await takeBackup(database, file)
    expect(Object.entries(totals).filter(([, { rows }]) => rows === 0)).toEqual([])
    expect(statSync(file).mode & 0o777).toBe(0o600)

    const other = kind === 'postgres' || inject('origins').postgres === null ? makeEmbedded : makePostgres
    const { database: to, discard } = await other()
    try {
      await restoreBackup(to, file)
      const again = await takeBackup(to, newFile())
      expect(again.totals).toEqual(totals)
      const texts = await to.db.execute<{ text: string }>(sql`select text from turn order by n`)
      expect(texts.rows.map(({ text }) => text)).toEqual([hardText, hardText])
    } finally {
      await to.close()
      await discard()
    }
  })

  it('takes one moment while rows are being written', async () => {
    const done = new AbortController()
    const writer = (async () => {
      for (let written = 0; written < 200 && !done.signal.aborted; written += 1) {
        await inTransaction(database.db, (tx) => addRoleplay(tx, org.orgId, org.ownerId))
      }
    })()
    const { totals } = await takeBackup(database, newFile())
    done.abort()
    await writer
    // A roleplay comes with two turns and one scorecard or not at all.
    const roleplays = totals['roleplay']?.rows ?? 0
    expect(roleplays).toBeGreaterThan(0)
    expect(totals['turn']?.rows).toBe(2 * roleplays)
    expect(totals['scorecard']?.rows).toBe(roleplays)
  })

  it('fills no database that holds rows, and changes nothing where the file turns out damaged', async () => {
    const file = newFile()
    await takeBackup(database, file)
    const before = await rowsIn(database)
    await expect(restoreBackup(database, file)).rejects.toThrow('not empty')
    const cut = await rewrite(file, (lines) => [...lines.slice(0, -2), ''])
    await expect(restoreBackup(database, cut, { replace: true })).rejects.toThrow('its end is missing')
    expect(await rowsIn(database)).toBe(before)
  })

  it('replaces everything when told to', async () => {
    const file = newFile()
    const { totals } = await takeBackup(database, file)
    await fill(database)
    await restoreBackup(database, file, { replace: true })
    expect((await takeBackup(database, newFile())).totals).toEqual(totals)
  })
})

describe('a backup file', () => {
  const makeDb = useDatabase()
  let database: Database
  let good = ''
  beforeAll(async () => {
    database = await makeDb()
    await fill(database)
    good = newFile()
    await takeBackup(database, good)
  })

  it('is refused when it is cut short', async () => {
    const bytes = await readFile(good)
    for (const length of [0, 5, 200, Math.floor(bytes.length / 2), bytes.length - 1]) {
      const file = newFile()
      await writeFile(file, bytes.subarray(0, length))
      await expect(readBackup(file), `${length} bytes`).rejects.toThrow(/cut short|is empty|not gzip/)
    }
  })

  it('is refused when one byte of it has changed', async () => {
    const bytes = await readFile(good)
    bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 0xff
    const file = newFile()
    await writeFile(file, bytes)
    await expect(readBackup(file)).rejects.toThrow('is damaged')
  })

  it('is refused when a row was taken out, changed or added and the rest is whole', async () => {
    const without = await rewrite(good, (lines) => lines.toSpliced(5, 1))
    await expect(readBackup(without)).rejects.toThrow('are not those written')
    const changed = await rewrite(good, (lines) =>
      lines.map((line) => line.replace('"phase":"ended"', '"phase":"live"')),
    )
    await expect(readBackup(changed)).rejects.toThrow('the rows of roleplay are not those written')
    const twice = await rewrite(good, (lines) =>
      lines.flatMap((line, at) => (at === 5 ? [line, line] : [line])),
    )
    await expect(readBackup(twice)).rejects.toThrow('are not those written')
  })

  it('is refused when it is something else, and when it is not there', async () => {
    const other = newFile()
    await writeFile(other, gzipSync('{"hello": 1}\n'))
    await expect(readBackup(other)).rejects.toThrow('no backup of this product')
    const plain = newFile()
    await writeFile(plain, 'a letter to a friend')
    await expect(readBackup(plain)).rejects.toThrow('not gzip')
    await expect(readBackup(join(folder, 'nowhere'))).rejects.toThrow('There is no file')
  })

  it('is refused by the database when a newer version made it', async () => {
    const newer = await rewrite(good, ([header = '', ...rest]) => [
      header.replace(/"hash":"[0-9a-f]+"/, '"hash":"from-the-future"'),
      ...rest,
    ])
    await expect(restoreBackup(database, newer, { replace: true })).rejects.toThrow('a newer version')
    const format = await rewrite(good, ([header = '', ...rest]) => [
      header.replace('"format":1', '"format":2'),
      ...rest,
    ])
    await expect(readBackup(format)).rejects.toThrow('a newer version')
  })

  it('takes no name that is in use, and leaves nothing behind when it fails', async () => {
    const bytes = await readFile(good)
    await expect(takeBackup(database, good)).rejects.toThrow('exists already')
    expect(await readFile(good)).toEqual(bytes)
    await takeBackup(database, good, { replace: true })
    await expect(takeBackup(database, join(folder, 'no-such-folder', 'a'))).rejects.toThrow('ENOENT')
    expect(existsSync(good)).toBe(true)
    expect((await readdir(folder)).filter((name) => name.endsWith('.partial'))).toEqual([])
  })
})

it('orders tables so that parents come before children', () => {
  const seen = new Set<string>()
  for (const { name, parents } of tablesInOrder()) {
    expect(parents.filter((parent) => !seen.has(parent))).toEqual([])
    seen.add(name)
  }
  expect(seen.size).toBeGreaterThan(20)
})
