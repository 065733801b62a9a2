import { and, eq } from 'drizzle-orm'
import type { Role } from '#contract/ids.ts'
import type { Db, Queryable, Tx } from '../../db/db.ts'
import { member, organization, organizationSettings } from '../../db/schema/people.ts'
import { team, teamMember } from '../../db/schema/teams.ts'
import { inTransaction } from '../../db/transaction.ts'
import { RequestRefused } from '../../errors.ts'
import type { Jobs } from '../../jobs/start.ts'
import { createOrganisation } from '../../people/create-organisation.ts'
import { addMember } from '../../people/create-person.ts'
import { syncReach } from '../../people/groups/reach.ts'
import { addInvented } from '../add-invented.ts'
import { demoPeople, sampleAddress } from '../people.ts'

type Deps = {
  readonly db: Db
  readonly jobs: Pick<Jobs, 'enqueue'>
  /** Of a password that nobody knows: its people are there to be seen. */
  readonly passwordHash: string
}
type Asker = { readonly orgId: string; readonly userId: string; readonly roles: readonly Role[] }

/** Coaches and managers of it reach its invented people, as they would their own. */
const leading = ['coach', 'manager'] as const

/**
 * Makes an organisation of sample data beside this one, or finds the one that was made, and lets the asker in with the
 * roles that they have here. What its people did is written by the job that writes the demo's. Again is the same as once.
 * @returns its id
 * @throws RequestRefused `sample/here` in sample data or a demo
 */
export async function loadSample({ db, jobs, passwordHash }: Deps, asker: Asker): Promise<string> {
  return inTransaction(db, async (tx) => {
    await tx.select().from(organization).where(eq(organization.id, asker.orgId)).for('update')
    const [own] = await tx
      .select({ demo: organizationSettings.demo })
      .from(organizationSettings)
      .where(eq(organizationSettings.orgId, asker.orgId))
    if (own?.demo === true) throw new RequestRefused('sample/here')
    const known = await sampleOf(tx, asker.orgId)
    const orgId = known ?? (await make(tx, asker.orgId, passwordHash))
    await join(tx, orgId, asker)
    if (known === null) await jobs.enqueue('write-demo', { orgId }, { key: orgId, on: tx })
    return orgId
  })
}

/** The organisation of sample data that was made for this one; null where none was. */
export async function sampleOf(db: Queryable, orgId: string): Promise<string | null> {
  const [row] = await db
    .select({ id: organizationSettings.orgId })
    .from(organizationSettings)
    .where(eq(organizationSettings.sampleFor, orgId))
  return row?.id ?? null
}

async function make(tx: Tx, forOrgId: string, passwordHash: string): Promise<string> {
  const orgId = await createOrganisation(tx, { name: 'Sample data', demo: true })
  await tx
    .update(organizationSettings)
    // Who talks in it is a real person: only their admin may send that to a model.
    .set({ sampleFor: forOrgId, demoStory: 'pending', modelAllowed: false })
    .where(eq(organizationSettings.orgId, orgId))
  const people = demoPeople.map((person) => ({
    ...person,
    email: sampleAddress(orgId, person),
    passwordHash,
  }))
  await addInvented(tx, orgId, people)
  return orgId
}

async function join(tx: Tx, orgId: string, { userId, roles }: Asker): Promise<void> {
  const [known] = await tx
    .select({ id: member.id })
    .from(member)
    .where(and(eq(member.organizationId, orgId), eq(member.userId, userId)))
  if (known) return
  await addMember(tx, orgId, userId, roles)
  const [first] = await tx.select({ id: team.id }).from(team).where(eq(team.orgId, orgId)).limit(1)
  const parts = leading.filter((part) => roles.includes(part))
  if (!first || parts.length === 0) return
  await tx.insert(teamMember).values(parts.map((part) => ({ orgId, teamId: first.id, userId, part })))
  await syncReach(tx, orgId)
}
