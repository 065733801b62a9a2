import { isUniqueViolation } from '../../db/sql-state.ts'
import { RequestRefused } from '../../errors.ts'

/** Runs a write of a named group. @throws RequestRefused `group/name_taken` where another has the name */
export async function withFreeName<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    if (isUniqueViolation(error)) throw new RequestRefused('group/name_taken', { cause: error })
    throw error
  }
}
