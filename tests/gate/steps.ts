import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { findChromium, installChromium, whyNotInstall } from '#tests/support/chromium.ts'
import { command, root } from './command.ts'
import { weighFirstLoad } from './first-load-budget.ts'

export type Result = { readonly ok: boolean; readonly note?: string; readonly said?: string }
export type Step = { readonly name: string; run(signal: AbortSignal): Promise<Result> }

const program = (name: string, ...line: [string, ...string[]]): Step => ({
  name,
  async run(signal) {
    const { code, said } = await command(line, signal)
    return { ok: code === 0, said }
  },
})

const firstLoad: Step = {
  name: 'first load',
  async run() {
    const { ok, sentence } = weighFirstLoad()
    return { ok, note: sentence }
  },
}

/** Never fails: without a browser its tests are left out, and the end of the gate says so. */
const browser: Step = {
  name: 'browser',
  async run(signal) {
    const found = findChromium()
    if (found !== null) return { ok: true, note: found }
    const not = whyNotInstall() ?? (await installChromium(signal))
    return { ok: true, note: not === null ? 'installed from Debian' : `none, and not installed: ${not}` }
  },
}

/** Lanes run side by side, the steps of one lane in order: as many lanes as the smallest machine has cores. */
export const lanes: readonly (readonly Step[])[] = [
  [
    program('types', 'npm', 'run', '-s', 'types'),
    program('client build', 'node', 'client/build.ts', '--if-stale'),
    firstLoad,
    browser,
  ],
  [
    program('lint', 'oxlint', '--type-aware', '--deny-warnings'),
    program('format', 'prettier', '--check', '--log-level', 'warn', '.'),
  ],
]

const vitest = ['vitest', 'run', '--config', 'tests/vitest.config.ts'] as const

/** The test runner on every project, or on all but the browser's where there is none. */
export async function runTests(
  report: string,
  signal: AbortSignal,
): Promise<{ readonly code: number; readonly leftOut: readonly string[] }> {
  const leftOut: string[] = []
  const projects = ['pure', 'server']
  if (!existsSync(join(root, 'tests/e2e'))) leftOut.push('browser tests: there are none')
  else if (findChromium() === null)
    leftOut.push('browser tests: Chromium is missing. Install it, or set CHROMIUM_PATH')
  else projects.push('browser')
  const { code } = await command(
    [
      ...vitest,
      ...['default', 'json'].flatMap((reporter) => ['--reporter', reporter]),
      ...projects.flatMap((project) => ['--project', project]),
      '--outputFile.json',
      report,
    ],
    signal,
    { show: true },
  )
  return { code, leftOut }
}
