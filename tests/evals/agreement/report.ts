import { readFileSync } from 'node:fs'
import { run } from './run.ts'

const { code, out, err } = run(process.argv.slice(2), (path) => readFileSync(path, 'utf8'))
process.stdout.write(out)
process.stderr.write(err)
process.exitCode = code
