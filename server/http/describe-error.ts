import { sqlState } from '../db/sql-state.ts'

type Described = { readonly error: string; readonly code?: string; readonly at?: readonly string[] }

/**
 * An error as a log may hold it: its class, its code and where it was thrown. Never its message: those of queries and
 * parsers repeat the values, which are people's words.
 */
export function describeError(error: unknown): Described {
  if (!(error instanceof Error)) return { error: typeof error }
  const code = sqlState(error) ?? ('code' in error && typeof error.code === 'string' ? error.code : undefined)
  const frames = (error.stack ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^at .*:\d+:\d+\)?$/.test(line))
    .slice(0, 6)
  return { error: error.name, ...(code === undefined ? {} : { code }), at: frames }
}

/** Whether the database could not be asked at all: away, starting, stopping or out of connections. */
export function isDatabaseAway(error: unknown): boolean {
  const state = sqlState(error)
  if (state !== null) return state.startsWith('08') || state.startsWith('57P') || state.startsWith('53')
  for (let cause = error, depth = 0; cause instanceof Error && depth < 4; cause = cause.cause, depth++) {
    if (/ECONNREFUSED|ECONNRESET|ENOTFOUND|EPIPE|ETIMEDOUT/.test('code' in cause ? String(cause.code) : ''))
      return true
    if (
      /timeout exceeded when trying to connect|timeout expired|Connection terminated|PGlite is closed/.test(
        cause.message,
      )
    )
      return true
  }
  return false
}
