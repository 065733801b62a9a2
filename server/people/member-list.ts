import { and, count, eq, ilike, inArray, or, sql, type SQL } from 'drizzle-orm'
import type * as z from 'zod'
import type { MemberPage, MemberView, membersQuery } from '#contract/people.ts'
import type { Db, Queryable } from '../db/db.ts'
import { anywhere, pageByName } from '../db/page-by-name.ts'
import { member, user } from '../db/schema/people.ts'
import { submission } from '../db/schema/roleplay.ts'
import { RequestRefused } from '../errors.ts'
import { parseRoles } from './roles.ts'

type Asked = z.output<typeof membersQuery>

/** Who is in the organisation, a page at a time, for its admins: the only ones who see addresses. */
export async function membersOf(db: Db, orgId: string, asked: Asked): Promise<MemberPage> {
  const { find, role } = asked
  const { rows, ...place } = await pageByName(
    {
      name: user.name,
      id: member.id,
      within: and(
        eq(member.organizationId, orgId),
        find ? or(ilike(user.name, anywhere(find)), ilike(user.email, anywhere(find))) : undefined,
        role ? sql`${role} = any(string_to_array(${member.role}, ','))` : undefined,
      ),
      count: async (where) => {
        const [row] = await db
          .select({ n: count() })
          .from(member)
          .innerJoin(user, eq(user.id, member.userId))
          .where(where)
        return row?.n ?? 0
      },
      rows: (where, order, limit) => rowsOf(db, where, order, limit),
    },
    asked,
  )
  return { members: await viewsOf(db, orgId, rows), ...place }
}

/** @throws RequestRefused `org/not_found` */
export async function memberView(db: Queryable, orgId: string, memberId: string): Promise<MemberView> {
  const rows = await rowsOf(db, and(eq(member.organizationId, orgId), eq(member.id, memberId)), [], 1)
  const [view] = await viewsOf(db, orgId, rows)
  if (!view) throw new RequestRefused('org/not_found')
  return view
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number]

const rowsOf = (db: Queryable, where: SQL | undefined, order: readonly SQL[], limit: number) =>
  db
    .select({
      id: member.id,
      userId: user.id,
      name: user.name,
      email: user.email,
      role: member.role,
      externalId: member.externalId,
      twoFactor: user.twoFactorEnabled,
    })
    .from(member)
    .innerJoin(user, eq(user.id, member.userId))
    .where(where)
    .orderBy(...order)
    .limit(limit)

async function viewsOf(db: Queryable, orgId: string, rows: readonly Row[]): Promise<MemberView[]> {
  const ids = rows.map(({ userId }) => userId)
  const submitted = await db
    .select({ userId: submission.submittedBy, n: count() })
    .from(submission)
    .where(and(eq(submission.orgId, orgId), inArray(submission.submittedBy, ids)))
    .groupBy(submission.submittedBy)
  const countOf = new Map(submitted.map(({ userId, n }) => [userId, n]))
  return rows.map(({ role, twoFactor, ...row }) => ({
    ...row,
    roles: parseRoles(role),
    twoFactor: twoFactor ?? false,
    submitted: countOf.get(row.userId) ?? 0,
  }))
}
