import closeWithGrace from 'close-with-grace'
import { banner } from './banner.ts'
import { ConfigError, readConfig } from './config.ts'
import { DataDirectoryInUse } from './db/lock.ts'
import { DatabaseNewer } from './db/migrate.ts'
import { describeError } from './http/describe-error.ts'
import { LibraryError } from './library/read-yaml.ts'
import { createDemo, demoExists } from './people/demo.ts'
import { createSetupToken, setupNeeded } from './people/setup.ts'
import { startServer } from './start.ts'

/** Longer than the drain for replies under way, shorter than what a container is usually given. */
const closeWithinMs = 25_000

/** Mistakes that a person can mend: said in one block, without a stack. */
const mendable = [ConfigError, DataDirectoryInUse, DatabaseNewer, LibraryError]

async function main(): Promise<void> {
  const config = readConfig(process.env)
  const server = await startServer(config)
  closeWithGrace({ delay: closeWithinMs, logger: false }, async ({ err }) => {
    if (err) server.app.http.log.fatal(describeError(err), 'stopping')
    await server.close()
  })
  const { db } = server.database
  const logins = config.demo ? await createDemo(db, server.auth, { story: config.demo !== 'people' }) : null
  const setupUrl = (await setupNeeded(db))
    ? `${config.publicUrl ?? server.url}/setup?token=${await createSetupToken(db)}`
    : null
  process.stdout.write(
    banner({
      config,
      url: config.publicUrl ?? server.url.replace('127.0.0.1', 'localhost'),
      logins,
      demo: await demoExists(db),
      setupUrl,
      model: server.runtime.modelName,
      client: server.servesClient,
    }),
  )
}

main().catch((error: unknown) => {
  const known = mendable.some((kind) => error instanceof kind)
  process.stderr.write(
    known && error instanceof Error
      ? `\n${error.message}\n\n`
      : `\nConviction could not start: ${JSON.stringify(describeError(error))}\n\n`,
  )
  process.exitCode = 1
})
