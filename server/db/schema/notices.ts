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
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { NoticeKind } from '#contract/notice.ts'
import { member } from './people.ts'

const ofMember = { orgId: uuid('org_id').notNull(), userId: uuid('user_id').notNull() }

/** Something that one person is told in their next mail: ids alone, its words are made when it is sent. */
export const notice = pgTable(
  'notice',
  {
    ...ofMember,
    id: uuid('id').notNull(),
    kind: text('kind').$type<NoticeKind>().notNull(),
    /** What happened, in the past tense. */
    what: text('what').notNull(),
    /** The roleplay or assignment that it is about. Points nowhere by foreign key: what is gone is not told. */
    subjectId: uuid('subject_id').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true, precision: 3 }).notNull(),
    /** The mail that it went into; null while it waits. */
    digestId: uuid('digest_id'),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    // The same thing twice before a mail is told once.
    uniqueIndex('notice_waiting')
      .on(t.orgId, t.userId, t.what, t.subjectId)
      .where(sql`digest_id is null`),
    index('notice_digest').on(t.orgId, t.digestId),
    foreignKey({
      name: 'notice_member',
      columns: [t.orgId, t.userId],
      foreignColumns: [member.organizationId, member.userId],
    }).onDelete('cascade'),
  ],
)

/** What somebody wants to be told, and when; without a row everything, at 8 where they first signed in. */
export const noticeSetting = pgTable(
  'notice_setting',
  {
    ...ofMember,
    off: jsonb('off').$type<readonly NoticeKind[]>().notNull().default([]),
    hour: integer('hour').notNull().default(8),
    /** Null: where they first signed in. */
    zone: text('zone'),
    /** The Monday of the last weekly mail. */
    weekOn: date('week_on'),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.userId] }),
    foreignKey({
      name: 'notice_setting_member',
      columns: [t.orgId, t.userId],
      foreignColumns: [member.organizationId, member.userId],
    }).onDelete('cascade'),
  ],
)
