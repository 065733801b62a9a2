import { sql } from 'drizzle-orm'
import {
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { made, moment } from './columns.ts'
import { ofOrganisation } from './of-organisation.ts'
import { user } from './people.ts'

const by = (name: string) => uuid(name).references(() => user.id, { onDelete: 'set null' })

/** A real offer as it is being written. With an owner it is theirs alone, without one the organisation's. */
export const offerPack = pgTable(
  'offer_pack',
  {
    orgId: ofOrganisation(),
    id: uuid('id').notNull(),
    ownerId: uuid('owner_id').references(() => user.id, { onDelete: 'cascade' }),
    /** The ten answers, also while they are unfinished. */
    answers: jsonb('answers').notNull(),
    /** Raised with every save: whoever saves on an older one is refused. */
    revision: integer('revision').notNull().default(0),
    updatedBy: by('updated_by'),
    updatedAt: made('updated_at'),
    createdAt: made(),
    archivedAt: moment('archived_at'),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    unique('offer_pack_id').on(t.id),
    index('offer_pack_owner').on(t.orgId, t.ownerId),
  ],
)

/** A published pack. Its content never changes; which one is live does. */
export const offerPackVersion = pgTable(
  'offer_pack_version',
  {
    orgId: uuid('org_id').notNull(),
    id: uuid('id').notNull(),
    packId: uuid('pack_id').notNull(),
    /** sha256 of the canonical JSON of `body`. */
    hash: text('hash').notNull(),
    body: jsonb('body').notNull(),
    state: text('state', { enum: ['live', 'archived'] }).notNull(),
    publishedBy: by('published_by'),
    publishedAt: made('published_at'),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    unique('offer_pack_version_content').on(t.orgId, t.packId, t.hash),
    uniqueIndex('offer_pack_version_live')
      .on(t.orgId, t.packId)
      .where(sql`${t.state} = 'live'`),
    foreignKey({
      name: 'offer_pack_version_pack',
      columns: [t.orgId, t.packId],
      foreignColumns: [offerPack.orgId, offerPack.id],
    }).onDelete('cascade'),
  ],
)

/** What a rep has seen themselves of an offer, in their own words. Read by nobody else. */
export const seenThing = pgTable(
  'seen_thing',
  {
    orgId: uuid('org_id').notNull(),
    packId: uuid('pack_id').notNull(),
    ownerId: uuid('owner_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    text: text('text').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.packId, t.ownerId, t.position] }),
    foreignKey({
      name: 'seen_thing_pack',
      columns: [t.orgId, t.packId],
      foreignColumns: [offerPack.orgId, offerPack.id],
    }).onDelete('cascade'),
  ],
)

/** The offer that somebody played last. Without a row, the scenario's own. */
export const packChoice = pgTable(
  'pack_choice',
  {
    orgId: uuid('org_id').notNull(),
    userId: uuid('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    packId: uuid('pack_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.userId] }),
    foreignKey({
      name: 'pack_choice_pack',
      columns: [t.orgId, t.packId],
      foreignColumns: [offerPack.orgId, offerPack.id],
    }).onDelete('cascade'),
  ],
)
