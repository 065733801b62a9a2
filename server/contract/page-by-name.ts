import * as z from 'zod'
import { uuid } from './ids.ts'

/**
 * What is asked of a list by name. `after` and `before` are the ids that an answer gave as `next` and `previous`; one that
 * is no longer in the list starts it from the top. `find` is looked for anywhere in a name, in any case.
 */
export const pageByNameQuery = {
  find: z.string().trim().max(100).optional(),
  after: uuid.optional(),
  before: uuid.optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
}

/** Where a page lies in its list. `from` is its first row's number, from 1; 0 where the list is empty. */
export const pageByName = {
  total: z.int(),
  from: z.int(),
  previous: uuid.nullable(),
  next: uuid.nullable(),
}
