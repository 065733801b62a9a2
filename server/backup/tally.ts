import { createHash } from 'node:crypto'
import type { Total } from './format.ts'

/** Counts rows and hashes them in the order they come. */
export function createTally(): { add(row: string): void; total(): Total } {
  const hash = createHash('sha256')
  let rows = 0
  return {
    add(row) {
      rows += 1
      hash.update(row).update('\n')
    },
    total: () => ({ rows, sha256: hash.copy().digest('hex') }),
  }
}

export const sameTotal = (a: Total | undefined, b: Total | undefined): boolean =>
  a !== undefined && b !== undefined && a.rows === b.rows && a.sha256 === b.sha256
