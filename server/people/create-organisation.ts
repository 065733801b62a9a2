import { randomUUID } from 'node:crypto'
import type { Tx } from '../db/db.ts'
import { organization, organizationSettings } from '../db/schema/people.ts'

/** An empty organisation. Its slug is required by the sign-in tables and appears nowhere. @returns its id */
export async function createOrganisation(
  tx: Tx,
  { name, demo }: { readonly name: string; readonly demo: boolean },
): Promise<string> {
  const id = randomUUID()
  await tx.insert(organization).values({ id, name, slug: id })
  await tx.insert(organizationSettings).values({ orgId: id, demo })
  return id
}
