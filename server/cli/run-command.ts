import { BackupError } from '../backup/backup-error.ts'
import { ConfigError } from '../config.ts'
import { DataDirectoryInUse } from '../db/lock.ts'
import { DatabaseNewer } from '../db/migrate.ts'
import { LibraryError } from '../library/read-yaml.ts'
import { OperatorError } from '../operator/ask.ts'

/** The command was called in a way it does not understand; the message is how to call it. */
export class UsageError extends Error {
  constructor(usage: string) {
    super(`Use it like this:\n  ${usage}`)
    this.name = 'UsageError'
  }
}

/** Mistakes that a person can mend: said without a stack. */
const mendable = [
  LibraryError,
  UsageError,
  ConfigError,
  BackupError,
  OperatorError,
  DataDirectoryInUse,
  DatabaseNewer,
]

/** Runs a command. Exit code 2 for a wrong call, 1 where it could not be done. */
export async function runCommand(main: (args: readonly string[]) => Promise<void>): Promise<void> {
  try {
    await main(process.argv.slice(2))
  } catch (error) {
    process.exitCode = error instanceof UsageError ? 2 : 1
    const known = error instanceof Error && mendable.some((kind) => error instanceof kind)
    process.stderr.write(`${known ? error.message : describe(error)}\n`)
  }
}

/** What a system error says is enough; a connection string is never in it. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return 'It could not be done.'
  const cause = error.cause instanceof Error ? `: ${error.cause.message}` : ''
  const code = 'code' in error && typeof error.code === 'string' ? ` (${error.code})` : ''
  // A failed query's own message holds the query with its values.
  return `It could not be done${error.name === 'DrizzleQueryError' ? cause : `: ${error.message}${code}`}`
}
