import { setTimeout as sleep } from 'node:timers/promises'
import type { Db, Tx } from './db.ts'
import { sqlState } from './sql-state.ts'

const serialisationFailure = '40001'
const deadlock = '40P01'
export const maxRetries = 3

/**
 * Runs `work` in a transaction and, where the database chose it as the victim of a deadlock or a serialisation
 * failure, again: at most three times more. `work` may therefore run more than once: it does nothing but
 * queries on `tx`, and never waits for a model, HTTP or a timer.
 */
export async function inTransaction<T>(
  db: Db,
  work: (tx: Tx) => Promise<T>,
  options: { readonly isolation?: 'read committed' | 'repeatable read' | 'serializable' } = {},
): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await db.transaction(work, { isolationLevel: options.isolation ?? 'read committed' })
    } catch (error) {
      const state = sqlState(error)
      const again = state === serialisationFailure || state === deadlock
      if (!again || attempt >= maxRetries) throw error
      // Two victims that start again at once meet again: spread them, doubling, below 100 ms in all.
      await sleep((5 + Math.random() * 10) * 2 ** attempt)
    }
  }
}
