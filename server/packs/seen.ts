import { and, asc, eq } from 'drizzle-orm'
import type { SeenThing } from '#contract/pack.ts'
import { sheetOf } from '#personas/pack/sheet.ts'
import type { Pack } from '#personas/pack.ts'
import type { Db, Queryable } from '../db/db.ts'
import { seenThing } from '../db/schema/packs.ts'
import { inTransaction } from '../db/transaction.ts'
import type { RoleplayDeps } from '../roleplay/deps.ts'
import { factView } from '../roleplay/scenario-view.ts'

type Key = { readonly orgId: string; readonly packId: string; readonly userId: string }
type ReadTurn = RoleplayDeps['readTurn']

/** What a rep has seen of this offer, in their order. */
export async function seenTexts(db: Queryable, { orgId, packId, userId }: Key): Promise<string[]> {
  const rows = await db
    .select({ text: seenThing.text })
    .from(seenThing)
    .where(and(eq(seenThing.orgId, orgId), eq(seenThing.packId, packId), eq(seenThing.ownerId, userId)))
    .orderBy(asc(seenThing.position))
  return rows.map(({ text }) => text)
}

/** Puts these in the place of what was there. */
export function saveSeenTexts(
  db: Db,
  { orgId, packId, userId }: Key,
  texts: readonly string[],
): Promise<void> {
  return inTransaction(db, async (tx) => {
    await tx
      .delete(seenThing)
      .where(and(eq(seenThing.orgId, orgId), eq(seenThing.packId, packId), eq(seenThing.ownerId, userId)))
    if (texts.length === 0) return
    await tx
      .insert(seenThing)
      .values(texts.map((text, index) => ({ orgId, packId, ownerId: userId, position: index + 1, text })))
  })
}

/**
 * Each thing set against the sheet by the same check that reads a rep's turns: what would be caught as wrong in a
 * conversation is named here, with the fact that it contradicts, and does not count.
 */
export async function checkSeen(
  readTurn: ReadTurn,
  pack: Pack,
  texts: readonly string[],
): Promise<SeenThing[]> {
  const sheet = sheetOf(pack)
  const things: SeenThing[] = []
  for (const text of texts) {
    const { claims } = await readTurn({ n: 1, speaker: 'rep', text }, [], sheet, [])
    const wrong = claims.find(({ verdict }) => verdict === 'mismatch')
    const fact = sheet.find(({ id }) => id === wrong?.factId)
    things.push({ text, contradicts: fact ? factView(fact) : null })
  }
  return things
}

/** Those that count as facts: all that contradict nothing on the sheet. */
export const countingSeen = (things: readonly SeenThing[]): string[] =>
  things.flatMap(({ text, contradicts }) => (contradicts === null ? [text] : []))
