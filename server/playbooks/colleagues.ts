import { and, desc, eq, inArray, isNull, ne } from 'drizzle-orm'
import { momentsOfKind, type MomentKind } from '#scoring/deconstruct/moments.ts'
import type { RepMoments } from '#scoring/deconstruct/rep-figures.ts'
import type { Queryable } from '../db/db.ts'
import { importedCall } from '../db/schema/calls.ts'
import { figureShare } from '../db/schema/playbooks.ts'
import { roleplay, submission } from '../db/schema/roleplay.ts'
import { itsSubmission } from '../roleplay/store/joins.ts'
import { readCalls, readRoleplays } from './read-conversations.ts'

/** Of anybody so many conversations at most, the newest: a rep counts once however many there are. */
const mostEach = 8
/** So many colleagues at most, those who agreed first: more would not make the middle much steadier. */
const mostColleagues = 24

/**
 * What colleagues do at one kind of moment, as figures, of those alone who let theirs count and no further than they
 * do. Their words are read here and leave as numbers.
 */
export async function colleaguesAt(
  db: Queryable,
  { orgId, except, kind }: { readonly orgId: string; readonly except: string; readonly kind: MomentKind },
): Promise<readonly RepMoments[]> {
  const shares = await db
    .select()
    .from(figureShare)
    .where(and(eq(figureShare.orgId, orgId), ne(figureShare.userId, except)))
    .orderBy(figureShare.createdAt, figureShare.userId)
    .limit(mostColleagues)
  const all: RepMoments[] = []
  for (const { userId, share } of shares) {
    const roleplays = await readRoleplays(db, orgId, await submittedBy(db, orgId, userId))
    const calls =
      share === 'submitted-and-calls' ? await readCalls(db, orgId, await callsOf(db, orgId, userId)) : []
    all.push({ rep: userId, moments: momentsOfKind([...roleplays, ...calls], kind) })
  }
  return all
}

async function submittedBy(db: Queryable, orgId: string, userId: string): Promise<readonly string[]> {
  const rows = await db
    .select({ id: roleplay.id })
    .from(roleplay)
    .innerJoin(submission, itsSubmission)
    .where(
      and(
        eq(roleplay.orgId, orgId),
        eq(roleplay.ownerId, userId),
        inArray(roleplay.purpose, ['practice', 'assessed']),
        isNull(roleplay.erasedAt),
      ),
    )
    .orderBy(desc(roleplay.createdAt), desc(roleplay.id))
    .limit(mostEach)
  return rows.map(({ id }) => id)
}

async function callsOf(db: Queryable, orgId: string, userId: string): Promise<readonly string[]> {
  const rows = await db
    .select({ id: importedCall.id })
    .from(importedCall)
    .where(and(eq(importedCall.orgId, orgId), eq(importedCall.ownerId, userId)))
    .orderBy(desc(importedCall.createdAt), desc(importedCall.id))
    .limit(mostEach)
  return rows.map(({ id }) => id)
}
