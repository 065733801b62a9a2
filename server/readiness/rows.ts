import { and, desc, eq, lt, or, type SQL } from 'drizzle-orm'
import type { Queryable } from '../db/db.ts'
import { readCursor } from '../db/page-cursor.ts'
import { scenarioVersion } from '../db/schema/library.ts'
import { readiness } from '../db/schema/readiness.ts'
import { roleplay } from '../db/schema/roleplay.ts'
import { pinnedScenario } from '../roleplay/store/joins.ts'
import type { RoleplayRow } from '../roleplay/store/rows.ts'
import { isOwn, type Whose } from './whose.ts'

/** What somebody wrote, with the conversation that it was written before; null for one outside the product. */
export type WithTalk = {
  readonly row: typeof readiness.$inferSelect
  readonly talk: RoleplayRow | null
  /** What the conversation is pinned to, whole. */
  readonly scenario: unknown
}

const read = (db: Queryable, where: SQL | undefined) =>
  db
    .select({ row: readiness, talk: roleplay, scenario: scenarioVersion.body })
    .from(readiness)
    .leftJoin(roleplay, and(eq(roleplay.orgId, readiness.orgId), eq(roleplay.id, readiness.roleplayId)))
    .leftJoin(scenarioVersion, pinnedScenario)
    .where(where)
    .orderBy(desc(readiness.createdAt), desc(readiness.id))

export async function findOwn(db: Queryable, whose: Whose, id: string): Promise<WithTalk | null> {
  const [found] = await read(db, and(isOwn(whose), eq(readiness.id, id)))
  return found ?? null
}

export async function ownOfRoleplay(
  db: Queryable,
  whose: Whose,
  roleplayId: string,
): Promise<WithTalk | null> {
  const [found] = await read(db, and(isOwn(whose), eq(readiness.roleplayId, roleplayId)))
  return found ?? null
}

/** One's own, newest first, at most `limit`. */
export function ownAfter(
  db: Queryable,
  whose: Whose,
  cursor: string | undefined,
  limit: number,
): Promise<WithTalk[]> {
  const after = cursor === undefined ? undefined : readCursor(cursor)
  const older =
    after &&
    or(lt(readiness.createdAt, after.at), and(eq(readiness.createdAt, after.at), lt(readiness.id, after.id)))
  return read(db, and(isOwn(whose), older)).limit(limit)
}
