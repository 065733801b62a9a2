/*
 * Everything that a change has to pass, behind `npm test`. Stops at the first step that fails; the last line counts.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { countTests } from './gate/count-tests.ts'
import { lanes, runTests, type Step } from './gate/steps.ts'

const stop = new AbortController()
for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stop.abort())

const started = performance.now()
const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`

/** @returns whether the step passed; false too where an earlier one ended the gate */
async function pass(step: Step): Promise<boolean> {
  if (stop.signal.aborted) return false
  const since = performance.now()
  const result = await step.run(stop.signal)
  // Stopped because another lane failed: that one is the failure to show.
  if (stop.signal.aborted) return false
  const note = result.note === undefined ? '' : `  ${result.note}`
  console.log(`${result.ok ? 'ok  ' : 'FAIL'}  ${step.name.padEnd(13)}${seconds(since).padStart(8)}${note}`)
  if (result.ok) return true
  stop.abort()
  if (result.said) console.log(`\n${result.said.trimEnd()}\n`)
  console.log(`The gate stopped at: ${step.name}`)
  return false
}

async function passAll(steps: readonly Step[]): Promise<boolean> {
  for (const step of steps) if (!(await pass(step))) return false
  return true
}

async function gate(): Promise<{ readonly passed: number; readonly failed: number }> {
  const checked = await Promise.all(lanes.map(passAll))
  if (checked.includes(false)) return { passed: 0, failed: 1 }
  const folder = mkdtempSync(join(tmpdir(), 'gate-'))
  const since = performance.now()
  try {
    const report = join(folder, 'tests.json')
    const { code, leftOut } = await runTests(report, stop.signal)
    const counts = countTests(report, code)
    console.log(
      `${counts.failed === 0 ? 'ok  ' : 'FAIL'}  ${'tests'.padEnd(13)}${seconds(since).padStart(8)}`,
    )
    for (const what of leftOut) console.log(`left out  ${what}`)
    if (counts.skipped > 0) console.log(`skipped   ${counts.skipped} tests`)
    return counts
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const { passed, failed } = await gate()
console.log(`The whole gate took ${seconds(started)}.`)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
