import { sql } from 'drizzle-orm'
import {
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { organization, user } from './people.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })
const made = (name: string) =>
  moment(name)
    .notNull()
    .default(sql`now()`)

/** A dated programme towards an event, which is day 0 of what comes after it. */
export const campaign = pgTable(
  'campaign',
  {
    orgId: uuid('org_id')
      .notNull()
      .references(() => organization.id, { onDelete: 'cascade' }),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    template: text('template', { enum: ['sko', 'onboarding', 'launch', 'crisis', 'outbound'] }).notNull(),
    /** The day of the event in `zone`. */
    eventOn: date('event_on').notNull(),
    zone: text('zone').notNull(),
    /** What the wizard counted with; nothing that follows from it. */
    plan: jsonb('plan').notNull(),
    /** Codes of at most three criteria that the programme is about. */
    behaviours: jsonb('behaviours').$type<readonly string[]>().notNull(),
    requestHash: text('request_hash').notNull(),
    createdBy: uuid('created_by')
      .notNull()
      .references(() => user.id),
    createdAt: made('created_at'),
    endedAt: moment('ended_at'),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    unique('campaign_id').on(t.id),
    index('campaign_event').on(t.orgId, t.eventOn),
  ],
)

/** A part of it with its own dates. Its work is assignments that name it. */
export const campaignPhase = pgTable(
  'campaign_phase',
  {
    orgId: uuid('org_id').notNull(),
    id: uuid('id').notNull(),
    campaignId: uuid('campaign_id').notNull(),
    position: integer('position').notNull(),
    kind: text('kind', {
      enum: ['pre-work', 'practice', 'certify', 'event', 'day-30', 'day-60', 'day-90'],
    }).notNull(),
    title: text('title').notNull(),
    opensAt: moment('opens_at').notNull(),
    dueAt: moment('due_at').notNull(),
    /** The phase whose work has to be done first; null for none. */
    requiresId: uuid('requires_id'),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    unique('campaign_phase_position').on(t.orgId, t.campaignId, t.position),
    foreignKey({
      name: 'campaign_phase_campaign',
      columns: [t.orgId, t.campaignId],
      foreignColumns: [campaign.orgId, campaign.id],
    }).onDelete('cascade'),
  ],
)
