import { spawn } from 'node:child_process'
import { inject } from 'vitest'
import { bundleIn } from './bundle.ts'

export type Ran = { readonly code: number | null; readonly out: string; readonly err: string }

/** Runs one of the product's programs as it ships, such as `doctor`, with exactly this environment and input. */
export async function runProgram(
  program: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  input = '',
): Promise<Ran> {
  const bundle = await bundleIn(inject('origins').bundleFolder)
  const child = spawn(process.execPath, [bundle.program(program), ...args], {
    env: { PATH: process.env['PATH'], ...bundle.env, ...env },
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
