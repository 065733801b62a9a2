import { sql } from 'drizzle-orm'
import { timestamp } from 'drizzle-orm/pg-core'

/** A moment in time, to the millisecond that both databases keep. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

/** When a row was made. */
export const made = (name = 'created_at') =>
  moment(name)
    .notNull()
    .default(sql`now()`)
