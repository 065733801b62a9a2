import { and, desc, eq, sql } from 'drizzle-orm'
import type { SharedMoment } from '#contract/moment.ts'
import type { Queryable } from '../db/db.ts'
import { scenarioVersion } from '../db/schema/library.ts'
import { sharedMoment } from '../db/schema/moments.ts'
import { roleplay, turn } from '../db/schema/roleplay.ts'
import { titleOf } from '../roleplay/title-of.ts'
import { pinnedScenario } from '../roleplay/store/joins.ts'

type Owner = { readonly orgId: string; readonly ownerId: string }

/** The longest list that is shown, and the words of a reply that tell it from another. */
const most = 200
const shownWords = 120

const isOwn = ({ orgId, ownerId }: Owner) =>
  and(eq(sharedMoment.orgId, orgId), eq(sharedMoment.ownerId, ownerId))

/** What somebody shared, newest first, with the links that have run out. Nobody else's list holds them. */
export async function ownMoments(
  db: Queryable,
  owner: Owner,
  now: Date,
  momentId?: string,
): Promise<SharedMoment[]> {
  const rows = await db
    .select({
      moment: sharedMoment,
      scenario: scenarioVersion.body,
      words: sql<string>`left(${turn.text}, ${shownWords})`,
    })
    .from(sharedMoment)
    .innerJoin(
      roleplay,
      and(eq(roleplay.orgId, sharedMoment.orgId), eq(roleplay.id, sharedMoment.roleplayId)),
    )
    .innerJoin(scenarioVersion, pinnedScenario)
    .innerJoin(
      turn,
      and(eq(turn.orgId, roleplay.orgId), eq(turn.roleplayId, roleplay.id), eq(turn.n, roleplay.originTurnN)),
    )
    .where(and(isOwn(owner), momentId === undefined ? undefined : eq(sharedMoment.id, momentId)))
    .orderBy(desc(sharedMoment.createdAt), desc(sharedMoment.id))
    .limit(most)
  return rows.map(({ moment: { id, roleplayId, named, createdAt, expiresAt }, scenario, words }) => ({
    momentId: id,
    roleplayId,
    scenario: titleOf(scenario),
    words,
    named,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
    expired: expiresAt !== null && expiresAt <= now,
  }))
}

/** Takes a link back at once. Where there is none of one's own there is nothing to take back. */
export async function revokeMoment(db: Queryable, owner: Owner, momentId: string): Promise<void> {
  await db.delete(sharedMoment).where(and(isOwn(owner), eq(sharedMoment.id, momentId)))
}
