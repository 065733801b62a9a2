import { and, eq } from 'drizzle-orm'
import { addressed } from '#personas/engine/room/address.ts'
import type { World } from '#personas/engine/state.ts'
import type { Db } from '../db/db.ts'
import { turn } from '../db/schema/roleplay.ts'
import { RequestRefused } from '../errors.ts'
import type { Stage } from './stage.ts'
import { latestSnapshot, type RoleplayKey } from './store/rows.ts'
import { cleanTurnText } from './turn-text.ts'

type Said = { readonly turnId: string; readonly text: string; readonly to?: readonly string[] | undefined }

/**
 * To whom a rep turn is said, and its text without the names in front. Null, to whoever spoke last, where there is one
 * buyer. Said again it is not refused because somebody has left since. @throws RequestRefused
 */
export async function toWhom(
  db: Db,
  key: RoleplayKey,
  { cast, room }: Stage,
  { turnId, text, to }: Said,
  world: World | null,
): Promise<{ readonly to: readonly string[] | null; readonly text: string }> {
  if (!room) {
    if (to?.some((id) => id !== cast.persona.id)) throw new RequestRefused('turn/unknown_addressee')
    return { to: null, text }
  }
  const now = world ?? (await latestSnapshot(db, key))?.world
  if (!now?.room) throw new Error('a room without its state')
  const meant = addressed(room, now.room, text, to ?? null)
  if (!meant) {
    const [stored] = await db
      .select({ to: turn.addresseeIds, text: turn.text })
      .from(turn)
      .where(and(eq(turn.orgId, key.orgId), eq(turn.roleplayId, key.roleplayId), eq(turn.id, turnId)))
    if (stored) return stored
    throw new RequestRefused('turn/unknown_addressee')
  }
  const clean = cleanTurnText(meant.text)
  if (!clean.ok) throw new RequestRefused(clean.code)
  return { to: meant.to, text: clean.text }
}
