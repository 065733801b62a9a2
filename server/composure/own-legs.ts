import { and, asc, eq, inArray } from 'drizzle-orm'
import type { BlindTranscript } from '#scoring/transcript.ts'
import type { Queryable } from '../db/db.ts'
import { turn } from '../db/schema/roleplay.ts'
import { ownEnded, type OwnEnded } from '../roleplay/own-ended.ts'
import { storedById } from '../scoring/stored-transcripts.ts'

/** Conversations looked at, the newest: each of their turns is read. */
const most = 80

/** A conversation at a step of pressure. */
export type Leg = OwnEnded & {
  readonly transcript: BlindTranscript
  /** The buyer's turn in which bad news came; null where none did. */
  readonly shockAt: number | null
}

/** Somebody's own conversations as they were read, oldest first: whole attempts, submitted or not. */
export async function ownLegs(db: Queryable, orgId: string, ownerId: string): Promise<readonly Leg[]> {
  const own = await ownEnded(db, orgId, ownerId, most)
  const ids = own.map(({ id }) => id)
  if (ids.length === 0) return []
  const [read, news] = await Promise.all([
    storedById(db, orgId, ids),
    db
      .select({ roleplayId: turn.roleplayId, n: turn.n })
      .from(turn)
      .where(and(eq(turn.orgId, orgId), inArray(turn.roleplayId, ids), eq(turn.cause, 'shock')))
      .orderBy(asc(turn.n)),
  ])
  return own.flatMap((one) => {
    const transcript = read.find(({ id }) => id === one.id)?.transcript
    const shockAt = news.find(({ roleplayId }) => roleplayId === one.id)?.n ?? null
    return transcript ? [{ ...one, transcript, shockAt }] : []
  })
}
