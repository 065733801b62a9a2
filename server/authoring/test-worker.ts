import { parentPort, workerData } from 'node:worker_threads'
import type { TestReport } from '#contract/authoring.ts'
import type { Persona, Scenario } from '#personas/schema.ts'
import { describeError } from '../http/describe-error.ts'
import { playTest } from './play-test.ts'

/*
 * Runs in a worker thread: hundreds of rehearsals are seconds of a core in which nobody else would be answered. Bundled
 * as a file of its own.
 */
export type TestMessage =
  | { readonly played: number }
  | { readonly report: TestReport }
  | { readonly failed: ReturnType<typeof describeError> }

const port = parentPort
if (port === null) throw new Error('test-worker.ts is started by play-aside.ts, not by itself')
const post = (message: TestMessage) => port.postMessage(message)

try {
  const given = workerData as { readonly persona: Persona; readonly scenario: Scenario }
  post({ report: await playTest(given, (played) => post({ played })) })
} catch (error) {
  post({ failed: describeError(error) })
}
