import { and, asc, eq } from 'drizzle-orm'
import type { CommentView } from '#contract/given-review.ts'
import type { SayComment } from '#contract/review.ts'
import type { Db, Queryable } from '../db/db.ts'
import { user } from '../db/schema/people.ts'
import { review, reviewComment } from '../db/schema/review.ts'
import { inTransaction } from '../db/transaction.ts'
import { RequestRefused } from '../errors.ts'
import { tellNobody, type Tell } from '../happenings.ts'
import { lockRoleplay, turnsOf, type RoleplayKey } from '../roleplay/store/rows.ts'
import { touchReview } from './begin.ts'

/** Who says something: the rep to a coach's given review, or a coach in their own. */
export type Author = { readonly userId: string; readonly as: 'owner' | 'coach'; readonly now: Date }

const isOf = ({ orgId, roleplayId }: RoleplayKey) =>
  and(eq(reviewComment.orgId, orgId), eq(reviewComment.roleplayId, roleplayId))

/** What was said in one coach's review, oldest first. */
export async function commentsOf(db: Queryable, key: RoleplayKey, coachId: string): Promise<CommentView[]> {
  const rows = await db
    .select({ comment: reviewComment, name: user.name })
    .from(reviewComment)
    .innerJoin(user, eq(user.id, reviewComment.authorId))
    .where(and(isOf(key), eq(reviewComment.coachId, coachId)))
    .orderBy(asc(reviewComment.createdAt), asc(reviewComment.id))
  return rows.map(({ comment: { id, turnN, authorId, text, createdAt }, name }) => ({
    id,
    turn: turnN,
    coachId,
    author: { userId: authorId, name },
    text,
    at: createdAt.toISOString(),
  }))
}

/**
 * Says something to a turn. A coach's words reach the rep once the review is given. The same id again changes nothing.
 * @returns the coach to whose review it belongs
 * @throws RequestRefused `review/not_given` for a rep who answers what is not there, `comment/conflict`, `request/invalid`
 */
export async function sayComment(
  db: Db,
  key: RoleplayKey,
  author: Author,
  { id, turn, text, coachId }: SayComment,
  tell: Tell = tellNobody,
): Promise<string> {
  const { orgId, roleplayId } = key
  const of = author.as === 'coach' ? author.userId : coachId
  return inTransaction(db, async (tx) => {
    const attempt = await lockRoleplay(tx, key)
    if (!attempt) throw new RequestRefused('roleplay/not_found')
    if (!(await turnsOf(tx, key)).some(({ n }) => n === turn))
      throw new RequestRefused('request/invalid', {
        fields: [{ field: 'turn', message: 'There is no such turn.' }],
      })
    if (of === undefined || (author.as === 'owner' && !(await isGiven(tx, key, of))))
      throw new RequestRefused('review/not_given')
    const [known] = await tx
      .select()
      .from(reviewComment)
      .where(and(eq(reviewComment.orgId, orgId), eq(reviewComment.id, id)))
    if (known) {
      const same = known.roleplayId === roleplayId && known.authorId === author.userId && known.text === text
      if (!same) throw new RequestRefused('comment/conflict')
      return of
    }
    if (author.as === 'coach') await touchReview(tx, key, { coachId: author.userId, now: author.now })
    await tx.insert(reviewComment).values({
      orgId,
      roleplayId,
      id,
      coachId: of,
      authorId: author.userId,
      turnN: turn,
      text,
      createdAt: author.now,
    })
    // What a coach writes before the review is given is a draft.
    if (await isGiven(tx, key, of))
      await tell(tx, orgId, {
        kind: 'comment.said',
        roleplayId,
        repId: attempt.ownerId,
        coachId: of,
        authorId: author.userId,
        at: author.now,
      })
    return of
  })
}

async function isGiven(db: Queryable, { orgId, roleplayId }: RoleplayKey, coachId: string): Promise<boolean> {
  const [row] = await db
    .select({ givenAt: review.givenAt })
    .from(review)
    .where(and(eq(review.orgId, orgId), eq(review.roleplayId, roleplayId), eq(review.coachId, coachId)))
  return row !== undefined && row.givenAt !== null
}

/** Takes one's own words back. @returns the coach to whose review they belonged */
export async function removeComment(
  db: Queryable,
  key: RoleplayKey,
  userId: string,
  id: string,
): Promise<string> {
  const [removed] = await db
    .delete(reviewComment)
    .where(and(isOf(key), eq(reviewComment.id, id), eq(reviewComment.authorId, userId)))
    .returning({ coachId: reviewComment.coachId })
  if (!removed) throw new RequestRefused('comment/not_found')
  return removed.coachId
}
