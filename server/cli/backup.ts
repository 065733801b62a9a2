import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { backUp } from '../backup/from-config.ts'
import { readConfig } from '../config.ts'
import { describeBackup } from './describe-backup.ts'
import { runCommand, UsageError } from './run-command.ts'

const usage = 'npm run backup -- FILE [--replace]'

await runCommand(async (args) => {
  const { file, replace } = readOptions(args)
  const manifest = await backUp(readConfig(process.env), file, { replace })
  console.log(`Wrote ${file}: ${describeBackup(manifest)}.`)
})

function readOptions(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { replace: { type: 'boolean', default: false } },
    })
    const [file, ...more] = positionals
    if (file !== undefined && more.length === 0) return { file: resolve(file), replace: values.replace }
  } catch {
    // An unknown option: the usage below says what there is.
  }
  throw new UsageError(usage)
}
