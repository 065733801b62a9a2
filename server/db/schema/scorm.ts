import { sql } from 'drizzle-orm'
import { foreignKey, pgTable, primaryKey, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core'
import { assignmentRep } from './assignments.ts'

/** Which rep's part in an assignment a learner's page in a learning system reports. Of its code only a hash lies here. */
export const scormLaunch = pgTable(
  'scorm_launch',
  {
    orgId: uuid('org_id').notNull(),
    id: uuid('id').notNull(),
    assignmentId: uuid('assignment_id').notNull(),
    repId: uuid('rep_id').notNull(),
    codeHash: text('code_hash').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true, precision: 3 })
      .notNull()
      .default(sql`now()`),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    unique('scorm_launch_code').on(t.codeHash),
    foreignKey({
      name: 'scorm_launch_rep',
      columns: [t.orgId, t.assignmentId, t.repId],
      foreignColumns: [assignmentRep.orgId, assignmentRep.assignmentId, assignmentRep.repId],
    }).onDelete('cascade'),
  ],
)
