import type { CreateAssignment } from '#contract/assignment.ts'
import type { PackPin } from '#personas/pack/with-pack.ts'
import type { Queryable } from '../db/db.ts'
import { RequestRefused } from '../errors.ts'
import { packsFor } from '../packs/pack-rows.ts'
import { beginningOf, type Beginning, type Startable } from '../roleplay/beginning.ts'
import type { Asker } from './audience.ts'

type Offered = { readonly pack: Parameters<Startable['offered']>[1]; readonly pin: PackPin }
type Asked = Pick<CreateAssignment, 'scenarioId' | 'difficulty' | 'packId'>

/**
 * What is to be assigned, begun once to see that it can be played and which of its buyers that seed makes movable.
 * @throws RequestRefused `scenario/not_found`, `pack/not_found`, `pack/not_live`, `pack/not_ready`
 */
export async function playableWork(
  db: Queryable,
  library: Startable,
  asker: Asker,
  { scenarioId, difficulty, packId }: Asked,
  seed: number,
): Promise<Beginning> {
  const offer = packId === null ? null : await sharedOffer(db, asker, packId)
  return beginningOf(library, { scenarioId, ...(difficulty ? { difficulty } : {}) }, seed, offer)
}

/** An offer that everybody may play: the organisation's and published. */
async function sharedOffer(db: Queryable, asker: Asker, packId: string): Promise<Offered> {
  const found = (await packsFor(db, asker, packId)).find(({ ownerId }) => ownerId === null)
  if (!found) throw new RequestRefused('pack/not_found')
  if (!found.live || found.archivedAt) throw new RequestRefused('pack/not_live')
  return { pack: found.live.pack, pin: { id: packId, hash: found.live.hash } }
}

/** Which buyers of it can be moved, by persona. */
export const moversOf = ({ world }: Pick<Beginning, 'world'>): Readonly<Record<string, boolean>> =>
  Object.fromEntries(Object.entries(world.byBuyer).map(([id, { mover }]) => [id, mover]))
