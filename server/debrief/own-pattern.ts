import { and, desc, eq, inArray, isNotNull, isNull, lte } from 'drizzle-orm'
import type { DebriefView } from '#contract/debrief.ts'
import { actsOf } from '#scoring/acts/acts.ts'
import { pooledComposure } from '#scoring/dimensions/pooled-composure.ts'
import { pooledSentences } from '#scoring/dimensions/pooled-sentences.ts'
import { countable } from '#scoring/score.ts'
import type { Queryable } from '../db/db.ts'
import { roleplay } from '../db/schema/roleplay.ts'
import { attemptPurposes } from '../roleplay/counted.ts'
import type { RoleplayRow } from '../roleplay/store/rows.ts'
import { earlierLines } from '../scoring/earlier-lines.ts'
import { storedTranscripts } from '../scoring/stored-transcripts.ts'

/** Conversations that are looked at together, this one included; older ones say less of how somebody is today. */
const mostPooled = 20

/**
 * What shows only over the rep's own conversations up to this one: composure, and lines that they have said to other
 * buyers. Worked out from stored readings on asking and stored nowhere; for the rep alone, and in no score.
 */
export async function ownPattern(
  db: Queryable,
  row: RoleplayRow,
  viewer: DebriefView['viewer'],
): Promise<DebriefView['ownPattern']> {
  if (viewer !== 'owner' || row.endedAt === null) return null
  const talks = await db
    .select({ id: roleplay.id })
    .from(roleplay)
    .where(
      and(
        eq(roleplay.orgId, row.orgId),
        eq(roleplay.ownerId, row.ownerId),
        eq(roleplay.phase, 'ended'),
        inArray(roleplay.purpose, [...attemptPurposes]),
        isNotNull(roleplay.endedAt),
        lte(roleplay.endedAt, row.endedAt),
        isNull(roleplay.erasedAt),
      ),
    )
    .orderBy(desc(roleplay.endedAt), desc(roleplay.id))
    .limit(mostPooled)
  const [pool, [own], earlier] = await Promise.all([
    storedTranscripts(
      db,
      row.orgId,
      talks.map(({ id }) => id),
    ),
    storedTranscripts(db, row.orgId, [row.id]),
    earlierLines(db, row, 'all'),
  ])
  if (!own) return null
  const composure = pooledComposure(pool.map(countable))
  const { conversations, threats } = composure
  return {
    composure: { conversations, challenges: threats, sentences: [...pooledSentences(composure)] },
    saidBefore: actsOf(countable({ ...own, earlier })).flatMap(({ kind, turn, quote, beside }) =>
      kind === 'stock-line' && beside ? [{ turn, quote, beside }] : [],
    ),
  }
}
