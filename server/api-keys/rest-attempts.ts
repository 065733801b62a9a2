import { and, asc, eq, gt, gte, inArray, isNotNull, isNull, ne, or } from 'drizzle-orm'
import type { RestAttempt } from '#contract/rest.ts'
import type { Queryable } from '../db/db.ts'
import { readCursor, writeCursor } from '../db/page-cursor.ts'
import { coachRating, review } from '../db/schema/review.ts'
import { roleplay, submission } from '../db/schema/roleplay.ts'
import { RequestRefused } from '../errors.ts'
import { isCurrent } from '../review/own-ratings.ts'
import { headlineScores } from '../scoring/headline-scores.ts'

type Asked = {
  readonly cursor?: string | undefined
  readonly limit: number
  readonly since?: string | undefined
  readonly repId?: string | undefined
}

/** The one place where the programs' side reads roleplays: through their submission, or not at all. */
const submitted = (db: Queryable, orgId: string) => {
  const isOpen = and(
    eq(submission.orgId, orgId),
    isNull(roleplay.erasedAt),
    isNotNull(roleplay.ownerId),
    ne(roleplay.purpose, 'preview'),
  )
  const query = db
    .select({
      id: roleplay.id,
      repId: roleplay.ownerId,
      scenarioId: roleplay.scenarioSlug,
      assignmentId: roleplay.assignmentId,
      submittedAt: submission.submittedAt,
    })
    .from(submission)
    .innerJoin(roleplay, and(eq(roleplay.orgId, submission.orgId), eq(roleplay.id, submission.roleplayId)))
  return { query, isOpen }
}

/** A page of submitted attempts, in the order in which they were. */
export async function restAttempts(
  db: Queryable,
  orgId: string,
  { cursor, limit, since, repId }: Asked,
): Promise<{ attempts: RestAttempt[]; next: string | null }> {
  const { query, isOpen } = submitted(db, orgId)
  const after = cursor === undefined ? null : readCursor(cursor)
  const rows = await query
    .where(
      and(
        isOpen,
        since === undefined ? undefined : gte(submission.submittedAt, new Date(since)),
        repId === undefined ? undefined : eq(roleplay.ownerId, repId),
        after === null
          ? undefined
          : or(
              gt(submission.submittedAt, after.at),
              and(eq(submission.submittedAt, after.at), gt(roleplay.id, after.id)),
            ),
      ),
    )
    .orderBy(asc(submission.submittedAt), asc(roleplay.id))
    .limit(limit + 1)
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    attempts: await withLevels(db, orgId, shown),
    next: rows.length > limit && last ? writeCursor({ at: last.submittedAt, id: last.id }) : null,
  }
}

/** @throws RequestRefused `roleplay/not_found` for one that is not there or was not submitted, both alike */
export async function restAttempt(db: Queryable, orgId: string, attemptId: string): Promise<RestAttempt> {
  const { query, isOpen } = submitted(db, orgId)
  const [attempt] = await withLevels(db, orgId, await query.where(and(isOpen, eq(roleplay.id, attemptId))))
  if (!attempt) throw new RequestRefused('roleplay/not_found')
  return attempt
}

type Row = Pick<RestAttempt, 'id' | 'repId' | 'scenarioId' | 'assignmentId'> & { readonly submittedAt: Date }

async function withLevels(db: Queryable, orgId: string, rows: readonly Row[]): Promise<RestAttempt[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const [scores, given, rated] = await Promise.all([
    headlineScores(db, orgId, ids),
    db
      .select()
      .from(review)
      .where(and(eq(review.orgId, orgId), inArray(review.roleplayId, ids), isNotNull(review.givenAt)))
      .orderBy(asc(review.givenAt), asc(review.coachId)),
    db
      .select()
      .from(coachRating)
      .where(
        and(
          eq(coachRating.orgId, orgId),
          inArray(coachRating.roleplayId, ids),
          eq(coachRating.criterion, ''),
          isCurrent,
        ),
      )
      // What was rated after the reveal stands over what was rated blind.
      .orderBy(asc(coachRating.createdAt), asc(coachRating.id)),
  ])
  const levelsOf = (attemptId: string, coachId: string) =>
    Object.fromEntries(
      rated
        .filter((one) => one.roleplayId === attemptId && one.coachId === coachId)
        .toSorted((a, b) => Number(b.blind) - Number(a.blind))
        .map(({ dimension, level }) => [dimension, level]),
    )
  return rows.map((row) => ({
    ...row,
    submittedAt: row.submittedAt.toISOString(),
    scores: scores.get(row.id)?.scores ?? null,
    reviews: given
      .filter(({ roleplayId }) => roleplayId === row.id)
      .map(({ coachId, givenAt, verdict }) => ({
        coachId,
        givenAt: givenAt?.toISOString() ?? '',
        verdict: verdict ?? 'not-yet',
        levels: levelsOf(row.id, coachId),
      })),
  }))
}
