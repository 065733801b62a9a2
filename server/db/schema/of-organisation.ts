import { uuid } from 'drizzle-orm/pg-core'
import { organization } from './people.ts'

/** The organisation of a row that belongs to nothing else; it goes with the organisation. */
export const ofOrganisation = () =>
  uuid('org_id')
    .notNull()
    .references(() => organization.id, { onDelete: 'cascade' })
