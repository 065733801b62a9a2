import { readFileSync } from 'node:fs'
import * as z from 'zod'

const report = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
})

export type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number }

/**
 * What the test runner counted. A run that failed without a failing test (a file that could not be read, an error
 * outside of any test) counts as one failure, and so does a run that left no report.
 */
export function countTests(file: string, exitCode: number): Counts {
  const read = report.safeParse(readJson(file))
  const counted = read.success
    ? {
        passed: read.data.numPassedTests,
        failed: read.data.numFailedTests,
        skipped: read.data.numPendingTests + read.data.numTodoTests,
      }
    : { passed: 0, failed: 0, skipped: 0 }
  const unseen = counted.failed === 0 && (exitCode !== 0 || !read.success)
  return unseen ? { ...counted, failed: 1 } : counted
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
