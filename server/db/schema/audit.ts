import { index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { made } from './columns.ts'
import { ofOrganisation } from './of-organisation.ts'

/**
 * Who saw or changed what, once and for ever: a trigger refuses changes. Ids and codes only, never words of anybody's;
 * they point nowhere by foreign key, as an entry outlives what it is about.
 */
export const auditEntry = pgTable(
  'audit_entry',
  {
    orgId: ofOrganisation(),
    /** Version 7: in the order of time. */
    id: uuid('id').notNull(),
    at: made('at'),
    /** Null where the product did it by itself. */
    actorId: uuid('actor_id'),
    /** The closed list is `auditActions` in the contract. */
    action: text('action').notNull(),
    /** The person whom it is about, where there is one. */
    personId: uuid('person_id'),
    subjectKind: text('subject_kind'),
    subjectId: text('subject_id'),
    detail: jsonb('detail').notNull().default({}),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    index('audit_entry_actor').on(t.orgId, t.actorId, t.id),
    index('audit_entry_person').on(t.orgId, t.personId, t.id),
  ],
)
