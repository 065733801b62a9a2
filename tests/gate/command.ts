import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'

export const root = join(import.meta.dirname, '../..')

/** The project's own programs come first, Node among them, also where the gate was not started by npm. */
const path = [join(root, 'node_modules/.bin'), process.env['PATH']].join(delimiter)

/**
 * Runs one of the project's programs. Its output is kept for the report, or shown as it comes with `show`.
 * @returns the exit code (-1 when it did not start or was stopped) and what it said
 */
export function command(
  line: readonly [string, ...string[]],
  signal: AbortSignal,
  { show = false }: { readonly show?: boolean } = {},
): Promise<{ readonly code: number; readonly said: string }> {
  const [program, ...args] = line
  const { promise, resolve } = Promise.withResolvers<{ code: number; said: string }>()
  const child = spawn(program, args, {
    cwd: root,
    signal,
    env: { ...process.env, PATH: path, NO_UPDATE_NOTIFIER: '1' },
    stdio: show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
  }
  child.on('error', (error) => resolve({ code: -1, said: `${said}${error.message}` }))
  child.on('close', (code) => resolve({ code: code ?? -1, said }))
  return promise
}
