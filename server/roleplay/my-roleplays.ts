import { and, desc, eq, inArray, isNull, lt, ne, or, sql } from 'drizzle-orm'
import type { RoleplaySummary } from '#contract/roleplay.ts'
import { personaSchema } from '#personas/schema.ts'
import type { Outcome } from '#personas/engine/state.ts'
import type { Queryable } from '../db/db.ts'
import { readCursor, writeCursor } from '../db/page-cursor.ts'
import { personaVersion, scenarioVersion } from '../db/schema/library.ts'
import { reviewQueue } from '../db/schema/review.ts'
import { participant, roleplay, submission } from '../db/schema/roleplay.ts'
import { headlineScores } from '../scoring/headline-scores.ts'
import { buyerCard } from './scenario-view.ts'
import { titleOf } from './title-of.ts'
import { itsSubmission, pinnedScenario } from './store/joins.ts'

type Asked = {
  readonly orgId: string
  readonly ownerId: string
  readonly cursor?: string | undefined
  readonly scenarioId?: string | undefined
  readonly limit?: number | undefined
}

const pageSize = 30

/** One person's roleplays, newest first, a page at a time. */
export async function myRoleplays(
  db: Queryable,
  asked: Asked,
): Promise<{ roleplays: RoleplaySummary[]; next: string | null }> {
  const { orgId, ownerId, scenarioId, limit = pageSize } = asked
  const after = asked.cursor === undefined ? undefined : readCursor(asked.cursor)
  const rows = await db
    .select({
      row: roleplay,
      scenario: scenarioVersion.body,
      submitted: sql<boolean>`${submission.roleplayId} is not null`,
      // Zero where it was not submitted, and so has no row in the queue.
      reviews: sql<number>`coalesce(${reviewQueue.given}, 0)`,
    })
    .from(roleplay)
    .innerJoin(scenarioVersion, pinnedScenario)
    .leftJoin(submission, itsSubmission)
    .leftJoin(
      reviewQueue,
      and(eq(reviewQueue.orgId, roleplay.orgId), eq(reviewQueue.roleplayId, roleplay.id)),
    )
    .where(
      and(
        eq(roleplay.orgId, orgId),
        eq(roleplay.ownerId, ownerId),
        ne(roleplay.purpose, 'preview'),
        isNull(roleplay.erasedAt),
        scenarioId === undefined ? undefined : eq(roleplay.scenarioSlug, scenarioId),
        after &&
          or(
            lt(roleplay.createdAt, after.at),
            and(eq(roleplay.createdAt, after.at), lt(roleplay.id, after.id)),
          ),
      ),
    )
    .orderBy(desc(roleplay.createdAt), desc(roleplay.id))
    .limit(limit + 1)
  const page = rows.slice(0, limit)
  const ids = page.map(({ row }) => row.id)
  const [buyers, cards] = await Promise.all([buyersOf(db, orgId, ids), headlineScores(db, orgId, ids)])
  const last = page.at(-1)
  return {
    roleplays: page.map(({ row, scenario, submitted, reviews }) => ({
      id: row.id,
      scenarioId: row.scenarioSlug,
      title: titleOf(scenario),
      buyers: buyers.get(row.id) ?? [],
      purpose: row.purpose,
      phase: row.phase,
      difficulty: row.difficulty as RoleplaySummary['difficulty'],
      exchanges: row.exchangesDone,
      outcome: (row.outcome as Outcome | null)?.kind ?? null,
      scorecard: cards.get(row.id)?.status ?? (row.phase === 'ended' ? 'queued' : 'none'),
      scores: cards.get(row.id)?.scores ?? { authenticity: null, courage: null, beliefTransfer: null },
      originId: row.originRoleplayId,
      submitted,
      reviewed: reviews > 0,
      createdAt: row.createdAt.toISOString(),
      endedAt: row.endedAt?.toISOString() ?? null,
    })),
    next: rows.length > limit && last ? writeCursor({ at: last.row.createdAt, id: last.row.id }) : null,
  }
}

async function buyersOf(db: Queryable, orgId: string, ids: readonly string[]) {
  const found = new Map<string, RoleplaySummary['buyers']>()
  if (ids.length === 0) return found
  const rows = await db
    .select({ roleplayId: participant.roleplayId, persona: personaVersion.body })
    .from(participant)
    .innerJoin(
      personaVersion,
      and(eq(personaVersion.orgId, participant.orgId), eq(personaVersion.id, participant.personaVersionId)),
    )
    .where(and(eq(participant.orgId, orgId), inArray(participant.roleplayId, [...ids])))
    .orderBy(participant.position)
  for (const { roleplayId, persona } of rows) {
    found.set(roleplayId, [...(found.get(roleplayId) ?? []), buyerCard(personaSchema.parse(persona))])
  }
  return found
}
