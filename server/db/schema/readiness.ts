import {
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import type { HeldAnswer, MadeAnswer } from '#contract/readiness.ts'
import type { PlanHeld } from '#scoring/plan/plan-held.ts'
import type { WhyReached } from '#scoring/plan/why-reached.ts'
import { made, moment } from './columns.ts'
import { member } from './people.ts'
import { roleplay } from './roleplay.ts'

/** What of it stands in the transcript; `why` is null where none was written. */
export type FoundInTalk = { readonly plan: PlanHeld; readonly why: WhyReached | null }

/**
 * What a rep wrote before a conversation, and afterwards beside it. It stands outside the roleplay, so that nothing that
 * shows, scores or submits one reads it: only its owner's pages, their export and erasing do (a test holds it to that).
 * Texts that were left out are empty. It goes with the membership: after that nobody could open it.
 */
export const readiness = pgTable(
  'readiness',
  {
    orgId: uuid('org_id').notNull(),
    id: uuid('id').notNull(),
    ownerId: uuid('owner_id').notNull(),
    /** The conversation it was written before; null for one outside the product. */
    roleplayId: uuid('roleplay_id'),
    why: text('why').notNull(),
    belief: text('belief').notNull(),
    /** What the belief rests on: something they have seen themselves. */
    seen: text('seen').notNull(),
    fear: text('fear').notNull(),
    ifThey: text('if_they').notNull(),
    iWill: text('i_will').notNull(),
    /** What they want to find out about the other side. */
    attention: text('attention').notNull(),
    /** How sure they are, 0–10, that this is right for the other side; null where not said. */
    sureBefore: integer('sure_before'),
    sureAfter: integer('sure_after'),
    /** Whether the plan held, in the rep's own judgement. */
    held: text('held').$type<HeldAnswer>(),
    /** What happened, in the rep's own words. */
    happened: text('happened').notNull().default(''),
    /** What was found of the plan and of the why in the transcript, with the coder that read it; null until it was looked for. */
    found: jsonb('found').$type<FoundInTalk & { readonly coder: string }>(),
    /** Whom a call outside the product is with, in the rep's own words. */
    callWith: text('call_with').notNull().default(''),
    /** Whether that call was made; null until it was asked. */
    made: text('made').$type<MadeAnswer>(),
    /** The last rehearsal of it. Points nowhere by foreign key: without it there is none. */
    rehearsalId: uuid('rehearsal_id'),
    createdAt: made(),
    answeredAt: moment('answered_at'),
  },
  (t) => [
    primaryKey({ columns: [t.orgId, t.id] }),
    unique('readiness_of_roleplay').on(t.orgId, t.roleplayId),
    index('readiness_owner').on(t.orgId, t.ownerId, t.createdAt),
    foreignKey({
      name: 'readiness_member',
      columns: [t.orgId, t.ownerId],
      foreignColumns: [member.organizationId, member.userId],
    }).onDelete('cascade'),
    foreignKey({
      name: 'readiness_roleplay',
      columns: [t.orgId, t.roleplayId],
      foreignColumns: [roleplay.orgId, roleplay.id],
    }).onDelete('cascade'),
  ],
)
