import { and, eq } from 'drizzle-orm'
import type { Db, Queryable } from '../db/db.ts'
import { packChoice } from '../db/schema/packs.ts'

type Who = { readonly orgId: string; readonly userId: string }

/** The pack that this person played with last; null for a scenario's own offer. */
export async function chosenPack(db: Queryable, { orgId, userId }: Who): Promise<string | null> {
  const [row] = await db
    .select({ packId: packChoice.packId })
    .from(packChoice)
    .where(and(eq(packChoice.orgId, orgId), eq(packChoice.userId, userId)))
  return row?.packId ?? null
}

/** Kept for the next briefing, on whichever device it is. */
export async function rememberChoice(db: Db, { orgId, userId }: Who, packId: string | null): Promise<void> {
  if (packId === null) {
    await db.delete(packChoice).where(and(eq(packChoice.orgId, orgId), eq(packChoice.userId, userId)))
    return
  }
  await db
    .insert(packChoice)
    .values({ orgId, userId, packId })
    .onConflictDoUpdate({ target: [packChoice.orgId, packChoice.userId], set: { packId } })
}
