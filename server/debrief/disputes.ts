import { and, asc, eq } from 'drizzle-orm'
import type * as z from 'zod'
import type { DisputeView, disputeCriterion } from '#contract/answers.ts'
import { dispute } from '../db/schema/answers.ts'
import type { Queryable } from '../db/db.ts'
import { RequestRefused } from '../errors.ts'
import type { RoleplayKey } from '../roleplay/store/rows.ts'
import type { CardBody } from '../scoring/card-body.ts'
import { cardOf } from '../scoring/current-card.ts'

const isOf = ({ orgId, roleplayId }: RoleplayKey) =>
  and(eq(dispute.orgId, orgId), eq(dispute.roleplayId, roleplayId))

/**
 * The rep sees a criterion of a card otherwise, and says why; said again, the newer words stand.
 * @throws RequestRefused where the roleplay has no such card, or the card no such criterion
 */
export async function disputeCriterionOf(
  db: Queryable,
  key: RoleplayKey,
  { card, code, reason }: z.output<typeof disputeCriterion>,
  now: Date,
): Promise<void> {
  const found = await cardOf(db, key, card)
  if (!found) throw new RequestRefused('scorecard/not_found')
  const { dimensions } = found.body as CardBody
  const codes = dimensions.flatMap(({ subscores, evidence }) => [...subscores, ...evidence])
  if (!codes.some((one) => one.code === code)) throw new RequestRefused('criterion/not_found')
  const said = { reason, scorecardId: card, createdAt: now }
  const { orgId, roleplayId } = key
  await db
    .insert(dispute)
    .values({ orgId, roleplayId, code, ...said })
    .onConflictDoUpdate({ target: [dispute.orgId, dispute.roleplayId, dispute.code], set: said })
}

/** Takes it back. Where nothing was disputed there is nothing to take back. */
export async function withdrawDispute(db: Queryable, key: RoleplayKey, code: string): Promise<void> {
  await db.delete(dispute).where(and(isOf(key), eq(dispute.code, code)))
}

export async function disputesOf(db: Queryable, key: RoleplayKey): Promise<DisputeView[]> {
  const rows = await db.select().from(dispute).where(isOf(key)).orderBy(asc(dispute.code))
  return rows.map(({ code, reason, scorecardId, createdAt }) => ({
    code,
    reason,
    card: scorecardId,
    at: createdAt.toISOString(),
  }))
}
