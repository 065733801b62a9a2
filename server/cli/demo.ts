import { readConfig, type Config } from '../config.ts'
import { openDatabase, type Database } from '../db/client.ts'
import { DataDirectoryInUse } from '../db/lock.ts'
import { migrate } from '../db/migrate.ts'
import { askServer } from '../operator/ask.ts'
import { createAuth } from '../people/auth.ts'
import { createDemo, removeDemo, resetDemoLogins, type DemoLogin } from '../people/demo.ts'
import { sessionSecret } from '../secret.ts'
import { runCommand, UsageError } from './run-command.ts'

const usage = [
  'npm run demo -- logins --reset   new passwords for the demo people',
  'npm run demo -- reset            the demo anew: its people and all they did are removed first',
  'npm run demo -- remove           without the demo',
].join('\n  ')

await runCommand(async (args) => {
  const config = readConfig(process.env)
  switch (args.join(' ')) {
    case 'logins --reset':
      return resetLogins(config)
    case 'reset':
      return reset(config)
    case 'remove':
      return remove(config)
    default:
      throw new UsageError(usage)
  }
})

async function resetLogins(config: Config): Promise<void> {
  const logins = await either(
    config,
    async (database) => (await resetDemoLogins(database.db, authOf(config, database)))?.logins ?? null,
    async () => (await askServer(config.dataDir, 'reset-demo-logins')).logins,
  )
  if (logins === null) console.log('There is no demo here. Make one with: npm run demo -- reset')
  else print(logins)
}

async function reset(config: Config): Promise<void> {
  const logins = await either(
    config,
    async (database) => {
      await removeDemo(database.db)
      return createDemo(database.db, authOf(config, database))
    },
    async () => (await askServer(config.dataDir, 'reset-demo')).logins,
  )
  if (logins === null) console.log('No demo was made: another organisation lives in this database.')
  else {
    print(logins)
    console.log(
      'What its people did in the weeks before is written once the server runs, in a minute or two.',
    )
  }
}

async function remove(config: Config): Promise<void> {
  const removed = await either(
    config,
    (database) => removeDemo(database.db),
    async () => (await askServer(config.dataDir, 'remove-demo')).removed,
  )
  console.log(removed ? 'The demo and everything its people did is removed.' : 'There is no demo here.')
}

/** On the database itself, or through the server that holds it. */
async function either<T>(
  config: Config,
  here: (database: Database) => Promise<T>,
  there: () => Promise<T>,
): Promise<T> {
  let database: Database
  try {
    database = await openDatabase(config)
  } catch (error) {
    if (error instanceof DataDirectoryInUse) return there()
    throw error
  }
  try {
    await migrate(database)
    return await here(database)
  } finally {
    await database.close()
  }
}

// A function and no constant: the command above runs before this line is reached.
function authOf(config: Config, { db }: Database) {
  return createAuth(db, config, sessionSecret(config))
}

function print(logins: readonly DemoLogin[]): void {
  const widest = Math.max(...logins.map(({ email }) => email.length))
  console.log('Demo logins, shown this once:')
  for (const { role, email, password } of logins) {
    console.log(`  ${role.padEnd(8)} ${email.padEnd(widest)}  ${password}`)
  }
}
