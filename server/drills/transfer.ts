import { and, asc, desc, eq, gt, inArray, isNull } from 'drizzle-orm'
import type { DrillSession } from '#contract/drill.ts'
import type { Drill } from '#scoring/drills/drill.ts'
import type { Queryable } from '../db/db.ts'
import { roleplay } from '../db/schema/roleplay.ts'
import type { Library } from '../library/load.ts'
import { scorecardView } from '../scoring/scorecard-view.ts'
import type { Whose } from './rows.ts'

type Transfer = NonNullable<DrillSession['transfer']>

/** Conversations since then that are looked at: each has to be opened. */
const most = 5

/**
 * Whether what was drilled shows where it was not drilled: a scenario of the same arena, with the same objection where
 * there is one, that its owner has never played; and what came of the newest one that was new to them since `since`.
 */
export async function transferOf(
  db: Queryable,
  whose: Whose,
  drill: Drill,
  library: Pick<Library, 'scenarios' | 'personas'>,
  since: Date,
): Promise<Transfer> {
  const isMine = and(
    eq(roleplay.orgId, whose.orgId),
    eq(roleplay.ownerId, whose.ownerId),
    isNull(roleplay.erasedAt),
    inArray(roleplay.purpose, ['practice', 'assessed']),
  )
  const played = await db
    .select({ slug: roleplay.scenarioSlug, at: roleplay.createdAt })
    .from(roleplay)
    .where(isMine)
    .orderBy(asc(roleplay.createdAt))
  const alike = library.scenarios.filter(({ arena }) => arena === drill.arena)
  const objects = ({ persona }: (typeof alike)[number]) =>
    library.personas
      .find(({ id }) => id === persona)
      ?.objections.some(({ kind }) => kind === drill.objection) ?? false
  const fitting = drill.objection ? [...alike.filter(objects), ...alike] : alike
  const fresh = fitting.find(({ id }) => !played.some(({ slug }) => slug === id)) ?? null
  const newSince = new Set(
    alike.flatMap(({ id }) => {
      const first = played.find(({ slug }) => slug === id)
      return first && first.at > since ? [id] : []
    }),
  )
  return {
    fresh: fresh && { scenarioId: fresh.id, title: fresh.title },
    proof:
      newSince.size === 0
        ? null
        : await proofIn(db, drill, library, [...newSince], and(isMine, gt(roleplay.createdAt, since))),
  }
}

/** The newest scored conversation among those; null where none was scored. */
async function proofIn(
  db: Queryable,
  { criterion }: Drill,
  { scenarios }: Pick<Library, 'scenarios'>,
  slugs: string[],
  isMine: ReturnType<typeof and>,
): Promise<Transfer['proof']> {
  const rows = await db
    .select({ orgId: roleplay.orgId, roleplayId: roleplay.id, slug: roleplay.scenarioSlug })
    .from(roleplay)
    .where(and(isMine, eq(roleplay.phase, 'ended'), inArray(roleplay.scenarioSlug, slugs)))
    .orderBy(desc(roleplay.createdAt))
    .limit(most)
  for (const { slug, ...key } of rows) {
    const { status, dimensions } = await scorecardView(db, key)
    if (status !== 'scored') continue
    const marks = dimensions.flatMap(({ evidence }) => evidence).filter(({ code }) => code === criterion)
    return {
      roleplayId: key.roleplayId,
      title: scenarios.find(({ id }) => id === slug)?.title ?? slug,
      shown: marks.filter(({ polarity }) => polarity === '+').length,
      against: marks.filter(({ polarity }) => polarity === '-').length,
    }
  }
  return null
}
