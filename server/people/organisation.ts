import { eq } from 'drizzle-orm'
import type { OrganisationView } from '#contract/people.ts'
import type { Db } from '../db/db.ts'
import { organization, organizationSettings } from '../db/schema/people.ts'
import { RequestRefused } from '../errors.ts'

/** What its admin sees of an organisation as a whole. `model` names the configured one, or is null. */
export async function organisationOf(db: Db, orgId: string, model: string | null): Promise<OrganisationView> {
  const [row] = await db
    .select({ name: organization.name, modelAllowed: organizationSettings.modelAllowed })
    .from(organization)
    .leftJoin(organizationSettings, eq(organizationSettings.orgId, organization.id))
    .where(eq(organization.id, orgId))
  if (!row) throw new RequestRefused('org/not_found')
  return { name: row.name, modelAllowed: row.modelAllowed ?? false, model }
}

/** Allows or forbids sending this organisation's conversations to a model; holds from the next reply on. */
export async function allowModel(db: Db, orgId: string, modelAllowed: boolean): Promise<void> {
  await db
    .insert(organizationSettings)
    .values({ orgId, modelAllowed })
    .onConflictDoUpdate({ target: organizationSettings.orgId, set: { modelAllowed } })
}
