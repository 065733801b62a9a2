import { randomUUID } from 'node:crypto'
import type { Tx } from '../db/db.ts'
import { organization, organizationSettings } from '../db/schema/people.ts'

/**
 * An empty organisation. A demo's conversations may go to a model at once: whoever configured one did so to hear it,
 * and its people are made up. Everywhere else an admin decides. The slug is required by the sign-in tables and appears
 * nowhere. @returns its id
 */
export async function createOrganisation(
  tx: Tx,
  { name, demo }: { readonly name: string; readonly demo: boolean },
): Promise<string> {
  const id = randomUUID()
  await tx.insert(organization).values({ id, name, slug: id })
  await tx.insert(organizationSettings).values({ orgId: id, demo, modelAllowed: demo })
  return id
}
