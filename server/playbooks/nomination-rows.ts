import { and, count, desc, eq, inArray } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { NominationSummary } from '#contract/playbook.ts'
import { reachOf, type Asker } from '../assignments/audience.ts'
import type { Queryable } from '../db/db.ts'
import { user } from '../db/schema/people.ts'
import { nomination, nominationSource } from '../db/schema/playbooks.ts'
import { RequestRefused } from '../errors.ts'

export type NominationRow = typeof nomination.$inferSelect

/** A rep's own, or those of whoever leads. */
export type Whose = { readonly asker: Asker; readonly as: 'performer' | 'leader' }

/** Whom the asker may nominate and whose nominations they may open; undefined for everybody. */
export const ledBy = async (db: Queryable, asker: Asker): Promise<ReadonlySet<string> | undefined> =>
  asker.roles.includes('author') ? undefined : reachOf(db, asker)

/** Nominations that are the asker's to see, newest first. */
export async function nominationsOf(
  db: Queryable,
  { asker, as }: Whose,
  nominationId?: string,
): Promise<readonly { readonly row: NominationRow; readonly summary: NominationSummary }[]> {
  const { orgId, userId } = asker
  const nominator = alias(user, 'nominator')
  const led = as === 'leader' ? await ledBy(db, asker) : new Set([userId])
  const rows = await db
    .select({ row: nomination, name: user.name, by: nominator.name })
    .from(nomination)
    .innerJoin(user, eq(user.id, nomination.performerId))
    .innerJoin(nominator, eq(nominator.id, nomination.nominatedBy))
    .where(
      and(
        eq(nomination.orgId, orgId),
        nominationId === undefined ? undefined : eq(nomination.id, nominationId),
        led === undefined ? undefined : inArray(nomination.performerId, [...led]),
      ),
    )
    .orderBy(desc(nomination.createdAt), desc(nomination.id))
  const counts = await db
    .select({ id: nominationSource.nominationId, n: count() })
    .from(nominationSource)
    .where(eq(nominationSource.orgId, orgId))
    .groupBy(nominationSource.nominationId)
  const sources = new Map(counts.map(({ id, n }) => [id, n]))
  return rows.map(({ row, name, by }) => ({
    row,
    summary: {
      id: row.id,
      performer: { userId: row.performerId, name },
      kind: row.kind,
      ground: row.ground,
      nominatedBy: by,
      createdAt: row.createdAt.toISOString(),
      consent: row.consent,
      sources: sources.get(row.id) ?? 0,
    },
  }))
}

/** @throws RequestRefused `nomination/not_found` for one that is unknown or not the asker's to see, all alike */
export async function nominationFor(db: Queryable, whose: Whose, id: string) {
  const [found] = await nominationsOf(db, whose, id)
  if (!found) throw new RequestRefused('nomination/not_found')
  return found
}
