import { and, asc, eq, inArray } from 'drizzle-orm'
import type * as z from 'zod'
import type { changeCohort as changed, CohortView, createCohort as created } from '#contract/group.ts'
import type { Db, Queryable } from '../../db/db.ts'
import { invite } from '../../db/schema/invites.ts'
import { scope } from '../../db/schema/library.ts'
import { member, user } from '../../db/schema/people.ts'
import { cohort, cohortMember } from '../../db/schema/teams.ts'
import { inTransaction } from '../../db/transaction.ts'
import { RequestRefused } from '../../errors.ts'
import { withFreeName } from './name-taken.ts'

type Asked = {
  /** Only people whom this one reaches; null for everybody. */
  readonly reachedBy: string | null
  readonly cohortId?: string
}

/** Cohorts by name, with how many are in each and those whom the reader may see by name. */
export async function cohortsOf(
  db: Queryable,
  orgId: string,
  { reachedBy, cohortId }: Asked,
): Promise<CohortView[]> {
  const cohorts = await db
    .select()
    .from(cohort)
    .where(and(eq(cohort.orgId, orgId), cohortId ? eq(cohort.id, cohortId) : undefined))
    .orderBy(asc(cohort.name), asc(cohort.id))
  const rows = await db
    .select({ cohortId: cohortMember.cohortId, userId: user.id, name: user.name })
    .from(cohortMember)
    .innerJoin(user, eq(user.id, cohortMember.userId))
    .where(and(eq(cohortMember.orgId, orgId), cohortId ? eq(cohortMember.cohortId, cohortId) : undefined))
    .orderBy(asc(user.name), asc(user.id))
  const reached = reachedBy === null ? null : await reachOf(db, orgId, reachedBy)
  return cohorts.map(({ id, name, startsOn, endsOn }) => {
    const people = rows.filter((row) => row.cohortId === id)
    return {
      id,
      name,
      startsOn,
      endsOn,
      size: people.length,
      people: people
        .filter(({ userId }) => reached === null || reached.has(userId))
        .map(({ userId, name: called }) => ({ userId, name: called })),
    }
  })
}

async function reachOf(db: Queryable, orgId: string, readerId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .select({ subjectId: scope.subjectId })
    .from(scope)
    .where(and(eq(scope.orgId, orgId), eq(scope.readerId, readerId)))
  return new Set(rows.map(({ subjectId }) => subjectId))
}

/** As an admin sees it. @throws RequestRefused `group/not_found` */
export async function cohortView(db: Queryable, orgId: string, cohortId: string): Promise<CohortView> {
  const [view] = await cohortsOf(db, orgId, { reachedBy: null, cohortId })
  if (!view) throw new RequestRefused('group/not_found')
  return view
}

/** An empty cohort. The same id and name again is the same as once. @throws RequestRefused `group/name_taken`, `group/conflict` */
export async function createCohort(db: Db, orgId: string, body: z.output<typeof created>): Promise<void> {
  const [known] = await db
    .select({ name: cohort.name })
    .from(cohort)
    .where(and(eq(cohort.orgId, orgId), eq(cohort.id, body.id)))
  if (known?.name === body.name) return
  if (known) throw new RequestRefused('group/conflict')
  await withFreeName(() => db.insert(cohort).values({ orgId, ...body }))
}

/** @throws RequestRefused `group/not_found`, `group/name_taken` */
export async function changeCohort(
  db: Db,
  orgId: string,
  cohortId: string,
  body: z.output<typeof changed>,
): Promise<void> {
  const rows = await withFreeName(() =>
    db
      .update(cohort)
      .set(body)
      .where(and(eq(cohort.orgId, orgId), eq(cohort.id, cohortId)))
      .returning({ id: cohort.id }),
  )
  if (rows.length === 0) throw new RequestRefused('group/not_found')
}

/** Its people stay in the organisation. Again is the same as once. */
export async function removeCohort(db: Db, orgId: string, cohortId: string): Promise<void> {
  await inTransaction(db, async (tx) => {
    await tx
      .update(invite)
      .set({ cohortId: null })
      .where(and(eq(invite.orgId, orgId), eq(invite.cohortId, cohortId)))
    await tx.delete(cohort).where(and(eq(cohort.orgId, orgId), eq(cohort.id, cohortId)))
  })
}

/** Adds and removes, all or none. @throws RequestRefused `group/not_found`, `request/invalid` naming who is no member */
export async function setCohortPeople(
  db: Db,
  orgId: string,
  cohortId: string,
  { add, remove }: { readonly add: readonly string[]; readonly remove: readonly string[] },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    await cohortView(tx, orgId, cohortId)
    const rows = await tx
      .select({ userId: member.userId })
      .from(member)
      .where(and(eq(member.organizationId, orgId), inArray(member.userId, [...add])))
    const known = new Set(rows.map(({ userId }) => userId))
    const fields = add.flatMap((userId, index) =>
      known.has(userId) ? [] : [{ field: `add.${index}`, message: 'Nobody of this id is a member here.' }],
    )
    if (fields.length > 0) throw new RequestRefused('request/invalid', { fields })
    if (remove.length > 0)
      await tx
        .delete(cohortMember)
        .where(
          and(
            eq(cohortMember.orgId, orgId),
            eq(cohortMember.cohortId, cohortId),
            inArray(cohortMember.userId, [...remove]),
          ),
        )
    if (add.length > 0)
      await tx
        .insert(cohortMember)
        .values(add.map((userId) => ({ orgId, cohortId, userId })))
        .onConflictDoNothing()
  })
}
