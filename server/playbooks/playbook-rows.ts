import { and, count, desc, eq, inArray, isNotNull, max, or } from 'drizzle-orm'
import type { Asker } from '../assignments/audience.ts'
import type { Queryable } from '../db/db.ts'
import { user } from '../db/schema/people.ts'
import { playbookDraw, playbookHalf } from '../db/schema/playbook-halves.ts'
import { playbook, playbookReader, playbookVersion } from '../db/schema/playbook-texts.ts'
import { nomination } from '../db/schema/playbooks.ts'
import { cohortMember, teamMember } from '../db/schema/teams.ts'
import { RequestRefused } from '../errors.ts'
import { ledBy } from './nomination-rows.ts'

export type FoundPlaybook = {
  readonly row: typeof playbook.$inferSelect
  readonly nomination: typeof nomination.$inferSelect
  readonly performer: string
  /** The newest version that was ever published; null for none. */
  readonly newest: number | null
  readonly leads: boolean
  readonly own: boolean
  readonly reads: boolean
}

const leading = ['manager', 'author', 'admin'] as const

/**
 * Playbooks that are the asker's to see, the last changed first: of those whom they lead, their own, and live ones that
 * are published to a team or cohort of theirs while the performer consents.
 */
export async function playbooksOf(
  db: Queryable,
  asker: Asker,
  playbookId?: string,
): Promise<readonly FoundPlaybook[]> {
  const { orgId, userId, roles } = asker
  const leads = leading.some((role) => roles.includes(role))
  const led = leads ? await ledBy(db, asker) : new Set<string>()
  const read = await readableBy(db, asker)
  const theirs = [
    eq(nomination.performerId, userId),
    ...(led && led.size > 0 ? [inArray(nomination.performerId, [...led])] : []),
    ...(read.size > 0 ? [inArray(playbook.id, [...read])] : []),
  ]
  const rows = await db
    .select({ row: playbook, nomination, performer: user.name })
    .from(playbook)
    .innerJoin(
      nomination,
      and(eq(nomination.orgId, playbook.orgId), eq(nomination.id, playbook.nominationId)),
    )
    .innerJoin(user, eq(user.id, nomination.performerId))
    .where(
      and(
        eq(playbook.orgId, orgId),
        playbookId === undefined ? undefined : eq(playbook.id, playbookId),
        led === undefined ? undefined : or(...theirs),
      ),
    )
    .orderBy(desc(playbook.updatedAt), desc(playbook.id))
  const versions = await db
    .select({ id: playbookVersion.playbookId, newest: max(playbookVersion.version), n: count() })
    .from(playbookVersion)
    .where(eq(playbookVersion.orgId, orgId))
    .groupBy(playbookVersion.playbookId)
  const newest = new Map(versions.map((one) => [one.id, one.newest]))
  return rows
    .map((found) => ({
      ...found,
      newest: newest.get(found.row.id) ?? null,
      leads: led === undefined || led.has(found.nomination.performerId),
      own: found.nomination.performerId === userId,
      reads: read.has(found.row.id) && found.row.live !== null && found.nomination.consent === 'given',
    }))
    .filter((found) => found.leads || found.own || found.reads)
}

/** Published to a team or cohort that the asker belongs to, in whatever part, or to their half. */
async function readableBy(db: Queryable, { orgId, userId }: Asker): Promise<ReadonlySet<string>> {
  const inTeams = db
    .select({ id: teamMember.teamId })
    .from(teamMember)
    .where(and(eq(teamMember.orgId, orgId), eq(teamMember.userId, userId)))
  const inCohorts = db
    .select({ id: cohortMember.cohortId })
    .from(cohortMember)
    .where(and(eq(cohortMember.orgId, orgId), eq(cohortMember.userId, userId)))
  const rows = await db
    .select({ id: playbookReader.playbookId })
    .from(playbookReader)
    .where(
      and(
        eq(playbookReader.orgId, orgId),
        or(inArray(playbookReader.teamId, inTeams), inArray(playbookReader.cohortId, inCohorts)),
      ),
    )
  const drawn = await db
    .select({ id: playbookHalf.playbookId })
    .from(playbookHalf)
    .innerJoin(
      playbookDraw,
      and(eq(playbookDraw.orgId, playbookHalf.orgId), eq(playbookDraw.playbookId, playbookHalf.playbookId)),
    )
    .where(
      and(
        eq(playbookHalf.orgId, orgId),
        eq(playbookHalf.repId, userId),
        or(eq(playbookHalf.half, 'first'), isNotNull(playbookDraw.laterAt)),
      ),
    )
  return new Set([...rows, ...drawn].map(({ id }) => id))
}

/** @throws RequestRefused `playbook/not_found` for one that is unknown or not the asker's to see, all alike */
export async function playbookFor(db: Queryable, asker: Asker, id: string): Promise<FoundPlaybook> {
  const [found] = await playbooksOf(db, asker, id)
  if (!found) throw new RequestRefused('playbook/not_found')
  return found
}

/** @throws RequestRefused `playbook/not_found` for one that the asker does not lead, also where they may read it */
export async function ledPlaybook(db: Queryable, asker: Asker, id: string): Promise<FoundPlaybook> {
  const found = await playbookFor(db, asker, id)
  if (!found.leads) throw new RequestRefused('playbook/not_found')
  return found
}

export const stateOf = ({ row, newest }: FoundPlaybook): 'draft' | 'live' | 'withdrawn' =>
  row.live !== null ? 'live' : newest === null ? 'draft' : 'withdrawn'
