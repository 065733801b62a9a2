import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { restoreFrom } from '../backup/from-config.ts'
import { readConfig } from '../config.ts'
import { describeBackup } from './describe-backup.ts'
import { runCommand, UsageError } from './run-command.ts'

const usage = 'npm run restore -- FILE [--to postgresql://user:password@host/name] [--replace]'

await runCommand(async (args) => {
  const { file, replace, to } = readOptions(args)
  const config = readConfig(to === undefined ? process.env : { ...process.env, DATABASE_URL: to })
  const manifest = await restoreFrom(config, file, { replace })
  const where = config.databaseUrl === null ? config.dataDir : 'PostgreSQL'
  console.log(`Restored into ${where}, counts and contents compared: ${describeBackup(manifest)}.`)
})

function readOptions(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { replace: { type: 'boolean', default: false }, to: { type: 'string' } },
    })
    const [file, ...more] = positionals
    if (file !== undefined && more.length === 0) {
      return { file: resolve(file), replace: values.replace, to: values.to }
    }
  } catch {
    // An unknown option: the usage below says what there is.
  }
  throw new UsageError(usage)
}
