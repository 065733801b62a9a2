import { and, count, eq } from 'drizzle-orm'
import type { SampleView } from '#contract/sample.ts'
import type { Queryable } from '../../db/db.ts'
import { member, organizationSettings } from '../../db/schema/people.ts'
import { roleplay } from '../../db/schema/roleplay.ts'
import { demoStory } from '../story.ts'

type Progress = NonNullable<SampleView['here']>

/** What there is of sample data, in this organisation or beside it, for one of its members. */
export async function sampleView(db: Queryable, orgId: string, userId: string): Promise<SampleView> {
  const rows = await db
    .select({
      orgId: organizationSettings.orgId,
      sampleFor: organizationSettings.sampleFor,
      story: organizationSettings.demoStory,
    })
    .from(organizationSettings)
    .where(eq(organizationSettings.orgId, orgId))
  const [own] = rows
  const [made] = await db
    .select({ orgId: organizationSettings.orgId, story: organizationSettings.demoStory })
    .from(organizationSettings)
    .where(eq(organizationSettings.sampleFor, orgId))
  const home = own?.sampleFor ?? null
  return {
    here: own?.story ? await progressOf(db, orgId, own.story) : null,
    home: home !== null && (await isMember(db, home, userId)) ? home : null,
    beside: made
      ? {
          ...(await progressOf(db, made.orgId, made.story ?? 'written')),
          orgId: made.orgId,
          open: await isMember(db, made.orgId, userId),
        }
      : null,
  }
}

async function progressOf(db: Queryable, orgId: string, state: Progress['state']): Promise<Progress> {
  const of = demoStory.attempts.length
  if (state === 'written') return { state, written: of, of }
  const [row] = await db
    .select({ n: count() })
    .from(roleplay)
    .where(and(eq(roleplay.orgId, orgId), eq(roleplay.purpose, 'demo'), eq(roleplay.phase, 'ended')))
  return { state, written: Math.min(row?.n ?? 0, of), of }
}

async function isMember(db: Queryable, orgId: string, userId: string): Promise<boolean> {
  const [row] = await db
    .select({ id: member.id })
    .from(member)
    .where(and(eq(member.organizationId, orgId), eq(member.userId, userId)))
  return row !== undefined
}
