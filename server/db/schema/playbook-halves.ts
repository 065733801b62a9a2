import { foreignKey, index, integer, pgTable, primaryKey, real, text, uuid } from 'drizzle-orm/pg-core'
import { campaign } from './campaigns.ts'
import { moment } from './columns.ts'
import { member, user } from './people.ts'
import { playbook } from './playbook-texts.ts'

/** That chance decided who of a campaign's people reads a playbook first. The seed shows that nobody chose. */
export const playbookDraw = pgTable(
  'playbook_draw',
  {
    orgId: uuid('org_id').notNull(),
    playbookId: uuid('playbook_id').notNull(),
    campaignId: uuid('campaign_id').notNull(),
    seed: integer('seed').notNull(),
    drawnBy: uuid('drawn_by').references(() => user.id, { onDelete: 'set null' }),
    drawnAt: moment('drawn_at').notNull(),
    /** When the others got it; null while they wait. */
    laterAt: moment('later_at'),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.playbookId] }),
    foreignKey({
      name: 'playbook_draw_of',
      columns: [t.orgId, t.playbookId],
      foreignColumns: [playbook.orgId, playbook.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'playbook_draw_campaign',
      columns: [t.orgId, t.campaignId],
      foreignColumns: [campaign.orgId, campaign.id],
    }).onDelete('cascade'),
  ],
)

/** In which half somebody is. Shown to nobody who rates, so that they rate blind to it. */
export const playbookHalf = pgTable(
  'playbook_half',
  {
    orgId: uuid('org_id').notNull(),
    playbookId: uuid('playbook_id').notNull(),
    repId: uuid('rep_id').notNull(),
    half: text('half', { enum: ['first', 'later'] }).notNull(),
    /** The level that they were paired by; null where none was known. */
    before: real('before'),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.playbookId, t.repId] }),
    index('playbook_half_rep').on(t.orgId, t.repId),
    foreignKey({
      name: 'playbook_half_of',
      columns: [t.orgId, t.playbookId],
      foreignColumns: [playbookDraw.orgId, playbookDraw.playbookId],
    }).onDelete('cascade'),
    foreignKey({
      name: 'playbook_half_member',
      columns: [t.orgId, t.repId],
      foreignColumns: [member.organizationId, member.userId],
    }).onDelete('cascade'),
  ],
)
