import { randomUUID } from 'node:crypto'
import { and, eq, isNotNull, isNull, lte, sql } from 'drizzle-orm'
import type { ImportedPeople } from '#contract/people-import.ts'
import type { Db, Tx } from '../../db/db.ts'
import { invite } from '../../db/schema/invites.ts'
import { member } from '../../db/schema/people.ts'
import { cohort, cohortMember, team, teamMember } from '../../db/schema/teams.ts'
import { inTransaction } from '../../db/transaction.ts'
import { RequestRefused } from '../../errors.ts'
import type { Jobs } from '../../jobs/start.ts'
import { lockGroups, syncReach } from '../groups/reach.ts'
import { mailInvite } from '../invites/create-invites.ts'
import { partsFor } from '../invites/take-invite.ts'
import { formatRoles } from '../roles.ts'
import { readPeopleFile } from './people-file.ts'
import { planImport, type Step } from './plan.ts'
import { presentIn } from './present.ts'

const inviteDays = 30

type Asked = {
  readonly orgId: string
  readonly byUserId: string
  readonly now: Date
  readonly file: string
  readonly mail: boolean
  readonly skipWrong: boolean
}

export type Imported = ImportedPeople & {
  /** Members whose roles are others now: their open connections rest on the old ones. */
  readonly roleChanges: readonly string[]
}

/**
 * Imports a file, all of it or nothing. What it does is worked out anew under a lock, so that two at once do not make
 * anybody twice. @throws RequestRefused `request/invalid` for the file, `import/wrong_rows` unless they are to be left out
 */
export async function importPeople(db: Db, jobs: Pick<Jobs, 'enqueue'>, asked: Asked): Promise<Imported> {
  const file = readPeopleFile(asked.file)
  const { orgId, now } = asked
  return inTransaction(db, async (tx) => {
    await lockGroups(tx, orgId)
    // An invitation that ran out stands in nobody's way.
    await tx
      .update(invite)
      .set({ revokedAt: now })
      .where(
        and(
          eq(invite.orgId, orgId),
          isNotNull(invite.email),
          isNull(invite.revokedAt),
          eq(invite.uses, 0),
          lte(invite.expiresAt, now),
        ),
      )
    const present = await presentIn(tx, orgId, now)
    const { steps, preview } = planImport(file, present)
    if (preview.counts.wrong > 0 && !asked.skipWrong) throw new RequestRefused('import/wrong_rows')
    const teams = new Map(present.teams)
    const cohorts = new Map(present.cohorts)
    for (const name of preview.newTeams) {
      const id = randomUUID()
      await tx.insert(team).values({ orgId, id, name })
      teams.set(name.toLowerCase(), id)
    }
    for (const name of preview.newCohorts) {
      const id = randomUUID()
      await tx.insert(cohort).values({ orgId, id, name })
      cohorts.set(name.toLowerCase(), id)
    }
    const roleChanges: string[] = []
    for (const step of steps) {
      const { status } = step.row
      if (status === 'wrong' || status === 'same') continue
      const teamId = teams.get(step.team.toLowerCase()) ?? null
      const cohortId = cohorts.get(step.cohort.toLowerCase()) ?? null
      if (step.known?.kind === 'member') {
        await changeMember(tx, orgId, step, { teamId, cohortId })
        if (step.roles && step.roles.join() !== step.known.roles.join()) roleChanges.push(step.known.id)
      } else await placeInvite(tx, jobs, asked, step, { teamId, cohortId })
    }
    await syncReach(tx, orgId)
    const { counts, newTeams, newCohorts } = preview
    return { counts, newTeams, newCohorts, roleChanges }
  })
}

type Groups = { readonly teamId: string | null; readonly cohortId: string | null }

async function changeMember(tx: Tx, orgId: string, step: Step, { teamId, cohortId }: Groups): Promise<void> {
  const userId = step.known?.id ?? ''
  const set = {
    ...(step.roles === null ? {} : { role: formatRoles(step.roles) }),
    ...(step.externalId === '' ? {} : { externalId: step.externalId }),
  }
  if (Object.keys(set).length > 0)
    await tx
      .update(member)
      .set(set)
      .where(and(eq(member.organizationId, orgId), eq(member.userId, userId)))
  if (teamId !== null && !step.known?.teams.includes(teamId)) {
    const parts = partsFor(step.roles ?? step.known?.roles ?? ['rep'])
    await tx
      .insert(teamMember)
      .values(parts.map((part) => ({ orgId, teamId, userId, part })))
      .onConflictDoNothing()
  }
  if (cohortId !== null)
    await tx.insert(cohortMember).values({ orgId, cohortId, userId }).onConflictDoNothing()
}

async function placeInvite(
  tx: Tx,
  jobs: Pick<Jobs, 'enqueue'>,
  { orgId, byUserId, now, mail }: Asked,
  { known, row, roles, externalId }: Step,
  { teamId, cohortId }: Groups,
): Promise<void> {
  if (known) {
    const moved = known.email !== row.email
    await tx
      .update(invite)
      .set({
        email: row.email,
        ...(row.name === '' ? {} : { name: row.name }),
        ...(roles === null ? {} : { roles: formatRoles(roles) }),
        ...(externalId === '' ? {} : { externalId }),
        ...(teamId === null ? {} : { teamId }),
        ...(cohortId === null ? {} : { cohortId }),
        // The link that went to the old address opens nothing any more.
        ...(moved ? { linkVersion: sql`${invite.linkVersion} + 1` } : {}),
      })
      .where(and(eq(invite.orgId, orgId), eq(invite.id, known.id)))
    if (moved && mail) await mailInvite(tx, jobs, { orgId, id: known.id, email: row.email })
    return
  }
  const id = randomUUID()
  await tx.insert(invite).values({
    orgId,
    id,
    email: row.email,
    name: row.name || null,
    externalId: externalId || null,
    roles: formatRoles(roles ?? ['rep']),
    teamId,
    cohortId,
    expiresAt: new Date(now.getTime() + inviteDays * 86_400_000),
    invitedBy: byUserId,
  })
  if (mail) await mailInvite(tx, jobs, { orgId, id, email: row.email })
}
