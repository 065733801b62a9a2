import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { firstLoad } from '../../client/first-load.ts'
import { root } from './command.ts'

/** What the first screen after sign-in may weigh, in bytes after gzip: a little above what it weighs now. */
const budget = { js: 200_000, css: 45_000 } as const

const kB = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`

/** Weighs the built client's first screen. @returns a sentence with the figures, and whether they are too much */
export function weighFirstLoad(dist = join(root, 'client/dist')): {
  readonly ok: boolean
  readonly sentence: string
} {
  const total = { js: 0, css: 0 }
  for (const file of firstLoad(dist, ['src/features/home/home-page.tsx'])) {
    const kind = file.endsWith('.js') ? 'js' : 'css'
    total[kind] += gzipSync(readFileSync(join(dist, file))).length
  }
  const ok = total.js > 0 && total.js <= budget.js && total.css <= budget.css
  return {
    ok,
    sentence:
      `JavaScript ${kB(total.js)} of ${kB(budget.js)}, styles ${kB(total.css)} of ${kB(budget.css)} ` +
      `(gzip)${ok ? '' : ': load something later'}`,
  }
}
