import { inArray } from 'drizzle-orm'
import type { Tx } from '../db/db.ts'
import { importedCall } from '../db/schema/calls.ts'
import { organization } from '../db/schema/people.ts'
import { participant, roleplay } from '../db/schema/roleplay.ts'

/** Takes organisations out of the database with everything in them; their people stay. */
export async function removeOrganisations(tx: Tx, orgIds: readonly string[]): Promise<void> {
  const ids = [...orgIds]
  // Versions are kept from deletion by what rests on them, so that goes first.
  await tx.delete(importedCall).where(inArray(importedCall.orgId, ids))
  await tx.delete(participant).where(inArray(participant.orgId, ids))
  await tx.delete(roleplay).where(inArray(roleplay.orgId, ids))
  await tx.delete(organization).where(inArray(organization.id, ids))
}
