import { isUniqueViolation } from '../../db/sql-state.ts'

/**
 * Two requests for one new id at the same moment: the later one fails on the key and, looking again, finds the row of
 * the first. `work` looks before it writes and may therefore run twice.
 */
export async function againIfTaken<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    return work()
  }
}
