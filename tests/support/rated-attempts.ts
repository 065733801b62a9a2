import { randomUUID } from 'node:crypto'
import { dimensionIds, type DimensionId } from '#contract/scorecard.ts'
import type { Db } from '#server/db/db.ts'
import { coachRating } from '#server/db/schema/review.ts'
import { roleplay, submission } from '#server/db/schema/roleplay.ts'
import { scorecard } from '#server/db/schema/scoring.ts'
import { inTransaction } from '#server/db/transaction.ts'
import { findRoleplay, type RoleplayKey } from '#server/roleplay/store/rows.ts'

type Given = {
  readonly repId: string
  /** Null where the scorer had too few chances for a level. */
  readonly scorer: number | null
  /** Levels by coach. */
  readonly coaches: Readonly<Record<string, number>>
  readonly blind?: boolean
  readonly purpose?: 'practice' | 'retake'
  readonly submitted?: boolean
  readonly dimensions?: readonly DimensionId[]
}

const firstAt = Date.parse('2026-03-02T09:00:00Z')

/**
 * Attempts as they stand once coaches have rated them: each a copy of `model` without its talk, with a scorecard and
 * ratings, one minute after the other.
 */
export async function addRatedAttempts(
  db: Db,
  model: RoleplayKey,
  attempts: readonly Given[],
): Promise<void> {
  const row = await findRoleplay(db, model)
  if (!row) throw new Error('There is no such roleplay to copy.')
  const { orgId } = model
  const made = attempts.map((given, index) => ({
    ...given,
    roleplayId: randomUUID(),
    cardId: randomUUID(),
    at: new Date(firstAt + index * 60_000),
  }))
  await inTransaction(db, async (tx) => {
    await tx.insert(roleplay).values(
      made.map(({ roleplayId: id, repId: ownerId, purpose = 'practice', at: createdAt }) => ({
        ...row,
        id,
        ownerId,
        purpose,
        createdAt,
      })),
    )
    const handedIn = made.filter(({ submitted = true }) => submitted)
    if (handedIn.length > 0)
      await tx
        .insert(submission)
        .values(handedIn.map(({ roleplayId, repId }) => ({ orgId, roleplayId, submittedBy: repId })))
    await tx.insert(scorecard).values(
      made.map(({ roleplayId, cardId: id, scorer, at }) => ({
        orgId,
        id,
        roleplayId,
        status: 'scored' as const,
        transcriptHash: 't',
        contextHash: 'c',
        rubricHash: 'r',
        scorerKind: 'built-in' as const,
        scorerVersion: 'built-in-test',
        body: { dimensions: dimensionIds.map((dimension) => scored(dimension, scorer)) },
        createdAt: at,
        scoredAt: at,
      })),
    )
    await tx.insert(coachRating).values(
      made.flatMap(({ roleplayId, cardId, coaches, blind = true, at, dimensions = dimensionIds }) =>
        Object.entries(coaches).flatMap(([coachId, level]) =>
          dimensions.map((dimension) => ({
            orgId,
            id: randomUUID(),
            roleplayId,
            coachId,
            dimension,
            criterion: '',
            level,
            blind,
            rubricVersionId: row.rubricVersionId,
            scorecardId: cardId,
            requestHash: 'h',
            createdAt: at,
          })),
        ),
      ),
    )
  })
}

const scored = (id: DimensionId, level: number | null) => ({
  id,
  level,
  score: level === null ? null : level * 20 - 10,
  provisional: level === null,
})
