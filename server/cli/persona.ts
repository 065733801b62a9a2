import { readFileSync, statSync } from 'node:fs'
import { testedBuyer, wordsOf } from '../authoring/test-file.ts'
import { loadLibrary } from '../library/load.ts'
import { LibraryError } from '../library/read-yaml.ts'
import { runCommand, UsageError } from './run-command.ts'

const usage =
  'npm run -s persona -- test FILE.persona.yaml|FILE.scenario.yaml [--with FILE.persona.yaml] [--json]'
/** As for a file of the library. */
const mostBytes = 1_000_000

/** Tests a persona or scenario from a file as the product does before publishing. Exit 1 where something is to be changed. */
await runCommand(async (args) => {
  const [command, file, ...rest] = args
  const json = rest.includes('--json')
  const at = rest.indexOf('--with')
  const other = at === -1 ? null : (rest[at + 1] ?? null)
  if (command !== 'test' || file === undefined || (at !== -1 && other === null)) throw new UsageError(usage)
  const tested = await testedBuyer(
    loadLibrary(),
    { file, source: textOf(file) },
    other === null ? null : { file: other, source: textOf(other) },
    (done, of) => {
      if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${of} rehearsals `)
    },
  )
  if (process.stderr.isTTY) process.stderr.write('\n')
  process.stdout.write(json ? `${JSON.stringify(tested.report)}\n` : `${wordsOf(tested)}\n`)
  if (!tested.report.passed) process.exitCode = 1
})

function textOf(file: string): string {
  try {
    const { size } = statSync(file)
    if (size <= mostBytes) return readFileSync(file, 'utf8')
  } catch {
    throw new LibraryError(file, [
      { field: 'file', message: 'It cannot be read; give the path of a YAML file.' },
    ])
  }
  throw new LibraryError(file, [
    { field: 'size', message: `It may have ${mostBytes} bytes; shorten or split it.` },
  ])
}
