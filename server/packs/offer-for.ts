import type { Pack } from '#personas/pack.ts'
import type { PackPin } from '#personas/pack/with-pack.ts'
import type { Db } from '../db/db.ts'
import { RequestRefused } from '../errors.ts'
import type { RoleplayDeps } from '../roleplay/deps.ts'
import { packFor, type Reader } from './pack-rows.ts'
import { checkSeen, countingSeen, seenTexts } from './seen.ts'

/** A real offer to play with: the live version of a pack, and what this rep has seen that counts beside it. */
export type Offer = { readonly pack: Pack; readonly pin: PackPin; readonly seen: readonly string[] }

type Deps = { readonly db: Db; readonly readTurn: RoleplayDeps['readTurn'] }

/** @throws RequestRefused `pack/not_found`, or `pack/not_live` where nothing of it is published or it is archived */
export async function offerFor({ db, readTurn }: Deps, reader: Reader, packId: string): Promise<Offer> {
  const { live, archivedAt } = await packFor(db, reader, packId)
  if (!live || archivedAt !== null) throw new RequestRefused('pack/not_live')
  const texts = await seenTexts(db, { ...reader, packId })
  const seen = countingSeen(await checkSeen(readTurn, live.pack, texts))
  return { pack: live.pack, pin: { id: packId, hash: live.hash }, seen }
}
