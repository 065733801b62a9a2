import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import * as z from 'zod'

const usage = z.object({ cpuMs: z.number(), heldBytes: z.number() })
export type Usage = z.infer<typeof usage>

export type Child<T> = {
  /** What the child said of itself once it was ready. */
  readonly ready: T
  /** CPU milliseconds since the child began, and bytes held after a collection, the heap's and those outside of it. */
  usage(): Promise<Usage>
  /** Any other question the child knows; answered with a number. */
  ask(question: string): Promise<number>
  stop(): Promise<void>
}

/** Starts one of the bench's own programs in a process of its own, so that its CPU and memory are its alone. */
export async function startChild<T>(
  file: string,
  schema: z.ZodType<T>,
  env: Readonly<Record<string, string>> = {},
): Promise<Child<T>> {
  const program = fork(new URL(file, import.meta.url), {
    env: { ...process.env, ...env },
    execArgv: ['--expose-gc'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const answer = async (question: string): Promise<unknown> => {
    const next = once(program, 'message')
    program.send(question)
    return (await next)[0]
  }
  const [first]: unknown[] = await Promise.race([once(program, 'message'), failed(program, file)])
  return {
    ready: schema.parse(first),
    usage: async () => usage.parse(await answer('usage')),
    ask: async (question) => z.number().parse(await answer(question)),
    async stop() {
      if (program.exitCode !== null) return
      const ended = once(program, 'exit')
      program.kill('SIGTERM')
      await ended
    },
  }
}

async function failed(child: ChildProcess, file: string): Promise<never> {
  const [code] = (await once(child, 'exit')) as [number | null]
  throw new Error(`${file} ended with ${code} before it was ready`)
}
