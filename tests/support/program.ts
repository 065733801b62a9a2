import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { compiledAt } from './compiled-at.ts'

export type Ran = { readonly code: number | null; readonly out: string; readonly err: string }

/** Runs one of the product's programs, such as `server/cli/doctor.ts`, with exactly this environment and input. */
export function runProgram(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  input = '',
): Promise<Ran> {
  const file = fileURLToPath(new URL(`../../${program}`, import.meta.url))
  const child = spawn(process.execPath, [file, ...args], {
    env: { PATH: process.env['PATH'], ...compiledAt, ...env },
  })
  child.stdin.end(input)
  let out = ''
  let err = ''
  child.stdout.on('data', (part: Buffer) => (out += part.toString()))
  child.stderr.on('data', (part: Buffer) => (err += part.toString()))
  const { promise, resolve, reject } = Promise.withResolvers<Ran>()
  child.on('error', reject)
  child.on('close', (code) => resolve({ code, out, err }))
  return promise
}
