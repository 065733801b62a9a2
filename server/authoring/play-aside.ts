import { Worker } from 'node:worker_threads'
import type { TestReport } from '#contract/authoring.ts'
import type { Persona, Scenario } from '#personas/schema.ts'
import type { TestMessage } from './test-worker.ts'

const workerUrl = () =>
  new URL(import.meta.url.endsWith('.ts') ? './test-worker.ts' : './test-worker.js', import.meta.url)

/** As `playTest`, on a thread of its own, which `signal` ends. @throws Error where the thread died over it */
export async function playAside(
  pair: { readonly persona: Persona; readonly scenario: Scenario },
  onPlayed: (done: number) => void,
  signal: AbortSignal,
): Promise<TestReport> {
  const worker = new Worker(workerUrl(), { name: 'testing a buyer', workerData: pair })
  const answer = Promise.withResolvers<TestReport>()
  worker.on('message', (message: TestMessage) => {
    if ('played' in message) onPlayed(message.played)
    else if ('report' in message) answer.resolve(message.report)
    else answer.reject(new Error('A test could not be played.', { cause: message.failed }))
  })
  worker.on('error', (error) => answer.reject(new Error('The thread of a test died.', { cause: error })))
  worker.on('exit', () => answer.reject(new Error('The thread of a test ended.')))
  const stop = () => answer.reject(new Error('The test was stopped.'))
  signal.addEventListener('abort', stop, { once: true })
  try {
    return await answer.promise
  } finally {
    signal.removeEventListener('abort', stop)
    await worker.terminate()
  }
}
