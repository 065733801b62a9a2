import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import { openDatabase } from '../db/client.ts'
import { DataDirectoryInUse } from '../db/lock.ts'
import { sqlState } from '../db/sql-state.ts'
import { askServer, OperatorError } from '../operator/ask.ts'
import { databaseStatus } from './database-status.ts'
import { attention, fail, ok, type Finding } from './finding.ts'

/** Leases and logins end by the database's clock; people see times by the server's. */
const skewMs = 5_000

/** The database with its migrations, and its clock beside this machine's. Changes nothing. */
export async function examineDatabase(
  config: Pick<Config, 'databaseUrl' | 'dataDir'>,
): Promise<readonly Finding[]> {
  const name = config.databaseUrl === null ? 'embedded' : 'PostgreSQL'
  if (config.databaseUrl === null && !existsSync(join(config.dataDir, 'pglite'))) {
    return [ok('database', 'embedded, made on the first start')]
  }
  try {
    const { held, migrated, now } = await status(config)
    const by = held === null ? name : `${name}, in use by the running server (process ${held})`
    return [
      migrated
        ? ok('database', `${by}, at this version`)
        : attention(
            'database',
            `${by}, not at this version yet: the next start brings it there. Back up with the older version first.`,
          ),
      compareClocks(now),
    ]
  } catch (error) {
    return [fail('database', `${name}: ${whatIsWrong(error)}`)]
  }
}

async function status(config: Pick<Config, 'databaseUrl' | 'dataDir'>) {
  try {
    const database = await openDatabase(config)
    try {
      return { held: null, ...(await databaseStatus(database)) }
    } finally {
      await database.close()
    }
  } catch (error) {
    if (!(error instanceof DataDirectoryInUse)) throw error
    return { held: error.pid ?? 'unknown', ...(await askServer(config.dataDir, 'status')) }
  }
}

function compareClocks(now: string): Finding {
  const skew = Math.abs(Date.now() - Date.parse(now))
  return skew <= skewMs
    ? ok('clock', 'agrees with the database')
    : attention(
        'clock',
        `${(skew / 1000).toFixed(0)} s away from the database's. Turn on time synchronisation.`,
      )
}

const remedies: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nobody answers there. Start it, or correct DATABASE_URL.',
  ENOTFOUND: 'there is no host of this name. Correct DATABASE_URL.',
  ENOENT: 'there is no socket there. Start it, or correct DATABASE_URL.',
  '28P01': 'the password is wrong. Correct DATABASE_URL.',
  '28000': 'this user may not sign in. Correct DATABASE_URL.',
  '3D000': 'there is no database of this name. Create it, or correct DATABASE_URL.',
}

/** Codes only: the drivers' own messages can hold the connection string. */
function whatIsWrong(error: unknown): string {
  if (error instanceof OperatorError) return error.message
  const code = sqlState(error) ?? systemCode(error)
  if (code !== null) return remedies[code] ?? `it cannot be used (${code}).`
  return error instanceof Error ? `it cannot be used: ${error.message}` : 'it cannot be used.'
}

function systemCode(error: unknown): string | null {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string') return at.code
  }
  return null
}
