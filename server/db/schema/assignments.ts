import { sql } from 'drizzle-orm'
import {
  boolean,
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
import type { AttemptResult, PassRule } from '#contract/assignment.ts'
import { campaignPhase } from './campaigns.ts'
import { offerPack } from './packs.ts'
import { organization, user } from './people.ts'

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })
const made = (name: string) =>
  moment(name)
    .notNull()
    .default(sql`now()`)

/** Work that several reps are asked to do: one scenario or room, by a date. Who has it stands in `assignment_rep`. */
export const assignment = pgTable(
  'assignment',
  {
    orgId: uuid('org_id')
      .notNull()
      .references(() => organization.id, { onDelete: 'cascade' }),
    id: uuid('id').notNull(),
    /** A scenario or a room. */
    scenarioSlug: text('scenario_slug').notNull(),
    /** As it was called then. */
    title: text('title').notNull(),
    difficulty: integer('difficulty').notNull(),
    /** The organisation's offer that it is played with; null for the scenario's own. */
    packId: uuid('pack_id'),
    kind: text('kind', { enum: ['practice', 'assessed'] }).notNull(),
    /** What passes; null where it is practice. */
    passRule: jsonb('pass_rule').$type<PassRule>(),
    /** Of an assessed one: which of its buyers can be moved, the same for everybody. By persona. */
    movers: jsonb('movers').$type<Readonly<Record<string, boolean>>>(),
    note: text('note'),
    opensAt: moment('opens_at').notNull(),
    dueAt: moment('due_at').notNull(),
    /** The clock on the wall in `zone` that `due_at` was worked out from: 2027-02-03T17:00. */
    dueLocal: text('due_local').notNull(),
    /** A name of the IANA time zone database. */
    zone: text('zone').notNull(),
    /** Whether people who join one of its teams or cohorts later get it, too. */
    newcomers: boolean('newcomers').notNull(),
    /** The campaign's part that it belongs to; null where it stands alone. */
    phaseId: uuid('phase_id'),
    assignedBy: uuid('assigned_by').notNull(),
    /** sha256 of the request that made it: the same id with another body is a conflict. */
    requestHash: text('request_hash').notNull(),
    createdAt: made('created_at'),
    /** When it could no longer be undone and everybody was told; null until then. */
    announcedAt: moment('announced_at'),
    withdrawnAt: moment('withdrawn_at'),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    unique('assignment_id').on(t.id),
    index('assignment_due').on(t.orgId, t.dueAt),
    index('assignment_phase').on(t.orgId, t.phaseId),
    foreignKey({
      name: 'assignment_pack',
      columns: [t.orgId, t.packId],
      foreignColumns: [offerPack.orgId, offerPack.id],
    }),
    foreignKey({
      name: 'assignment_of_phase',
      columns: [t.orgId, t.phaseId],
      foreignColumns: [campaignPhase.orgId, campaignPhase.id],
    }),
  ],
)

const ofAssignment = {
  orgId: uuid('org_id').notNull(),
  assignmentId: uuid('assignment_id').notNull(),
}

/** Whom it was given to, as it was asked for: newcomers are found by teams and cohorts. */
export const assignmentTarget = pgTable(
  'assignment_target',
  {
    ...ofAssignment,
    kind: text('kind', { enum: ['person', 'team', 'cohort'] }).notNull(),
    /** Points nowhere by foreign key: what was asked for outlives a team. */
    targetId: uuid('target_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.assignmentId, t.kind, t.targetId] }),
    index('assignment_target_group').on(t.orgId, t.targetId),
    foreignKey({
      name: 'assignment_target_assignment',
      columns: [t.orgId, t.assignmentId],
      foreignColumns: [assignment.orgId, assignment.id],
    }).onDelete('cascade'),
  ],
)

/** One rep's part in it. How far they are follows from their attempts; here stands what was decided about them. */
export const assignmentRep = pgTable(
  'assignment_rep',
  {
    ...ofAssignment,
    repId: uuid('rep_id')
      .notNull()
      .references(() => user.id),
    addedHow: text('added_how', { enum: ['person', 'team', 'cohort', 'newcomer', 'reassigned'] }).notNull(),
    addedAt: moment('added_at').notNull(),
    /** Their own date where it was extended for them; null for the assignment's. */
    dueAt: moment('due_at'),
    dueLocal: text('due_local'),
    /** Attempts beyond what the pass rule gives. */
    extraAttempts: integer('extra_attempts').notNull().default(0),
    excusedAt: moment('excused_at'),
    /** Taken off it, as it went to somebody else. They are not added again. */
    removedAt: moment('removed_at'),
    /** Done with it: practice was submitted, or an assessed attempt passed. */
    doneAt: moment('done_at'),
    /** The attempt that it was done with. */
    doneRoleplayId: uuid('done_roleplay_id'),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.assignmentId, t.repId] }),
    index('assignment_rep_person').on(t.orgId, t.repId),
    foreignKey({
      name: 'assignment_rep_assignment',
      columns: [t.orgId, t.assignmentId],
      foreignColumns: [assignment.orgId, assignment.id],
    }).onDelete('cascade'),
  ],
)

/** A run that its rep declared to be assessed before it began: number `n` of theirs. */
export const assessedAttempt = pgTable(
  'assessed_attempt',
  {
    ...ofAssignment,
    /** Points nowhere by foreign key, as the roleplay points to the assignment. */
    roleplayId: uuid('roleplay_id').notNull(),
    repId: uuid('rep_id')
      .notNull()
      .references(() => user.id),
    n: integer('n').notNull(),
    declaredAt: moment('declared_at').notNull(),
    submittedAt: moment('submitted_at'),
    /** By the card that counts; null until there is one. */
    result: jsonb('result').$type<AttemptResult>(),
    /** Null where it has to be worked out, for the first time or because a card or a review has changed. */
    settledAt: moment('settled_at'),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.roleplayId] }),
    unique('assessed_attempt_number').on(t.orgId, t.assignmentId, t.repId, t.n),
    index('assessed_attempt_waiting')
      .on(t.submittedAt)
      .where(sql`settled_at is null`),
    foreignKey({
      name: 'assessed_attempt_rep',
      columns: [t.orgId, t.assignmentId, t.repId],
      foreignColumns: [assignmentRep.orgId, assignmentRep.assignmentId, assignmentRep.repId],
    }).onDelete('cascade'),
  ],
)

/** That a rep was told how near the date is, so that they are told once. `daysLeft`: 7, 2, 0 or -1. */
export const assignmentReminder = pgTable(
  'assignment_reminder',
  {
    ...ofAssignment,
    repId: uuid('rep_id')
      .notNull()
      .references(() => user.id),
    /** The date that it was about: an extended one is told about again. */
    dueAt: moment('due_at').notNull(),
    daysLeft: integer('days_left').notNull(),
    at: made('at'),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.assignmentId, t.repId, t.dueAt, t.daysLeft] }),
    foreignKey({
      name: 'assignment_reminder_rep',
      columns: [t.orgId, t.assignmentId, t.repId],
      foreignColumns: [assignmentRep.orgId, assignmentRep.assignmentId, assignmentRep.repId],
    }).onDelete('cascade'),
  ],
)

/** What was done to an assignment, in order and never changed. */
export const assignmentChange = pgTable(
  'assignment_change',
  {
    ...ofAssignment,
    /** Version 7: in the order of time. */
    id: uuid('id').notNull(),
    at: made('at'),
    /** Null where the product did it by itself. */
    byId: uuid('by_id').references(() => user.id),
    kind: text('kind', {
      enum: ['made', 'changed', 'extended', 'reassigned', 'excused', 'returned', 'withdrawn', 'joined'],
    }).notNull(),
    /** Whom it is about; null for everybody. */
    repId: uuid('rep_id').references(() => user.id),
    /** Ids, dates and names of fields; no words of anybody's. */
    detail: jsonb('detail').notNull().default({}),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    index('assignment_change_of').on(t.orgId, t.assignmentId, t.id),
    foreignKey({
      name: 'assignment_change_assignment',
      columns: [t.orgId, t.assignmentId],
      foreignColumns: [assignment.orgId, assignment.id],
    }).onDelete('cascade'),
  ],
)
