// The acceptance of the buyers: npm run evals:buyers -- [part …] [--by hand|text] [--seeds N] [--scenario ID …]
// In short for one scenario's checks: node tests/evals/buyers/run.ts [hand|text] [seeds] [scenario …]
import { loadLibrary } from '#server/library/load.ts'
import { availableParallelism } from 'node:os'
import { evaluate } from './evaluate.ts'

process.exitCode = await evaluate(loadLibrary(), process.argv.slice(2), availableParallelism(), {
  out: (text) => process.stdout.write(text),
  progress: (text) => process.stderr.write(text),
})
