import { foreignKey, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { made } from './columns.ts'
import { roleplay } from './roleplay.ts'
import { scorecard } from './scoring.ts'

const createdAt = made()

/** "Not what I did": a coded behaviour that the rep does not stand by. Taking it back removes the row. */
export const behaviourRejection = pgTable(
  'behaviour_rejection',
  {
    orgId: uuid('org_id').notNull(),
    roleplayId: uuid('roleplay_id').notNull(),
    turnN: integer('turn_n').notNull(),
    code: text('code').notNull(),
    quote: text('quote').notNull(),
    /** The coder that had read it so: rates are counted per version. */
    coderVersion: text('coder_version').notNull(),
    createdAt,
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.roleplayId, t.turnN, t.code] }),
    foreignKey({
      name: 'behaviour_rejection_roleplay',
      columns: [t.orgId, t.roleplayId],
      foreignColumns: [roleplay.orgId, roleplay.id],
    }).onDelete('cascade'),
  ],
)

/** A criterion that the rep sees otherwise than the scorecard. Withdrawing it removes the row. */
export const dispute = pgTable(
  'dispute',
  {
    orgId: uuid('org_id').notNull(),
    roleplayId: uuid('roleplay_id').notNull(),
    code: text('code').notNull(),
    reason: text('reason').notNull(),
    /** The scorecard on which it was raised. */
    scorecardId: uuid('scorecard_id').notNull(),
    createdAt,
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.roleplayId, t.code] }),
    foreignKey({
      name: 'dispute_roleplay',
      columns: [t.orgId, t.roleplayId],
      foreignColumns: [roleplay.orgId, roleplay.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'dispute_scorecard',
      columns: [t.orgId, t.scorecardId],
      foreignColumns: [scorecard.orgId, scorecard.id],
    }).onDelete('cascade'),
  ],
)
