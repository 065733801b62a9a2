import { eq } from 'drizzle-orm'
import type { OrganisationView, UpdateOrganisation } from '#contract/people.ts'
import type { Db } from '../db/db.ts'
import { organization, organizationSettings } from '../db/schema/people.ts'
import { RequestRefused } from '../errors.ts'
import { tokensNotice, tokensThisMonth } from '../llm/allowance.ts'

/** What its admin sees of an organisation as a whole. `model` and `judge` name the configured ones, or are null. */
export async function organisationOf(
  db: Db,
  orgId: string,
  { model, judge }: Pick<OrganisationView, 'model' | 'judge'>,
  now: Date,
): Promise<OrganisationView> {
  const [row] = await db
    .select({
      name: organization.name,
      modelAllowed: organizationSettings.modelAllowed,
      monthlyTokens: organizationSettings.monthlyTokens,
      retentionDays: organizationSettings.retentionDays,
      twoFactorFor: organizationSettings.twoFactorFor,
    })
    .from(organization)
    .leftJoin(organizationSettings, eq(organizationSettings.orgId, organization.id))
    .where(eq(organization.id, orgId))
  if (!row) throw new RequestRefused('org/not_found')
  const { name, modelAllowed, monthlyTokens, retentionDays } = row
  const tokens = await tokensThisMonth(db, orgId, now)
  return {
    name,
    modelAllowed: modelAllowed ?? false,
    model,
    judge,
    monthlyTokens,
    tokens,
    tokensNotice: tokensNotice(tokens, monthlyTokens),
    retentionDays,
    twoFactorFor: row.twoFactorFor ?? 'nobody',
  }
}

/**
 * Changes what is given: whether conversations may be sent to a model, which holds from the next reply on, how many
 * tokens a month that may cost, how long words of practice are kept, and who has to have a second factor.
 */
export async function changeOrganisation(db: Db, orgId: string, change: UpdateOrganisation): Promise<void> {
  const set = {
    ...(change.modelAllowed === undefined ? {} : { modelAllowed: change.modelAllowed }),
    ...(change.monthlyTokens === undefined ? {} : { monthlyTokens: change.monthlyTokens }),
    ...(change.retentionDays === undefined ? {} : { retentionDays: change.retentionDays }),
    ...(change.twoFactorFor === undefined ? {} : { twoFactorFor: change.twoFactorFor }),
  }
  await db
    .insert(organizationSettings)
    .values({ orgId, ...set })
    .onConflictDoUpdate({ target: organizationSettings.orgId, set })
}
