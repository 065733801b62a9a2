import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '../../db/db.ts'
import { scope } from '../../db/schema/library.ts'
import { organization } from '../../db/schema/people.ts'

/** One change of groups at a time in an organisation: what follows from two of them is worked out from both. */
export async function lockGroups(tx: Tx, orgId: string): Promise<void> {
  await tx.select({ id: organization.id }).from(organization).where(eq(organization.id, orgId)).for('update')
}

/**
 * Works out anew who reaches whom through teams: a coach or manager of one reaches its members, never themselves. Rows
 * that do not come from a team are left as they are. Holds `lockGroups`.
 */
export async function syncReach(tx: Tx, orgId: string): Promise<void> {
  const pairs = sql`
    select distinct reader.org_id, reader.user_id as reader_id, subject.user_id as subject_id, reader.part as kind
    from team_member reader
    join team_member subject on subject.org_id = reader.org_id and subject.team_id = reader.team_id
    where reader.org_id = ${orgId} and reader.part in ('coach', 'manager')
      and subject.part = 'member' and subject.user_id <> reader.user_id`
  await tx.delete(scope).where(
    and(
      eq(scope.orgId, orgId),
      eq(scope.derived, true),
      sql`not exists (select 1 from (${pairs}) pair
        where pair.reader_id = ${scope.readerId} and pair.subject_id = ${scope.subjectId} and pair.kind = ${scope.kind})`,
    ),
  )
  await tx.execute(sql`
    insert into scope (org_id, reader_id, subject_id, kind, derived)
    select org_id, reader_id, subject_id, kind, true from (${pairs}) pair
    on conflict do nothing`)
}
