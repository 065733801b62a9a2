import { and, asc, eq, inArray, ne } from 'drizzle-orm'
import type { TurnReading } from '#scoring/behaviours/reading.ts'
import type { BlindTranscript, CodedTurn } from '#scoring/transcript.ts'
import type { Queryable } from '../db/db.ts'
import { reading, turn } from '../db/schema/roleplay.ts'
import { scorecard } from '../db/schema/scoring.ts'
import { repSpeaker, type TurnRow } from '../roleplay/store/rows.ts'
import type { BuyerReadings } from './card-body.ts'

/** Turns with what is stored of their reading; null where one of them was never read that way. */
export function codedTurns(
  turns: readonly Pick<TurnRow, 'n' | 'speakerId' | 'text'>[],
  rep: ReadonlyMap<number, TurnReading>,
  buyer: BuyerReadings,
): readonly CodedTurn[] | null {
  const coded = turns.flatMap(({ n, speakerId, text }): CodedTurn[] => {
    if (speakerId !== repSpeaker) {
      const read = buyer.find((one) => one.turn === n)?.reading
      return read ? [{ n, speaker: 'buyer', text, reading: read }] : []
    }
    const read = rep.get(n)
    return read ? [{ n, speaker: 'rep', text, reading: read }] : []
  })
  return coded.length < turns.length ? null : coded
}

/**
 * These roleplays as their newest built-in card read them, in the order asked for; those without such a card, and
 * those of which a turn is not stored as it was read, are left out. Nothing is read again.
 */
export async function storedTranscripts(
  db: Queryable,
  orgId: string,
  roleplayIds: readonly string[],
): Promise<readonly BlindTranscript[]> {
  const stored = await storedById(db, orgId, roleplayIds)
  return stored.map(({ transcript }) => transcript)
}

/** The same, each with the id of its roleplay. */
export async function storedById(
  db: Queryable,
  orgId: string,
  roleplayIds: readonly string[],
): Promise<readonly { readonly id: string; readonly transcript: BlindTranscript }[]> {
  if (roleplayIds.length === 0) return []
  const ids = [...roleplayIds]
  const [cards, turns, readings] = await Promise.all([
    db
      .select({
        roleplayId: scorecard.roleplayId,
        version: scorecard.scorerVersion,
        buyer: scorecard.buyerReadings,
      })
      .from(scorecard)
      .where(
        and(
          eq(scorecard.orgId, orgId),
          inArray(scorecard.roleplayId, ids),
          eq(scorecard.scorerKind, 'built-in'),
          eq(scorecard.status, 'scored'),
          ne(scorecard.transcriptHash, ''),
        ),
      )
      .orderBy(asc(scorecard.createdAt)),
    db
      .select({ roleplayId: turn.roleplayId, n: turn.n, speakerId: turn.speakerId, text: turn.text })
      .from(turn)
      .where(and(eq(turn.orgId, orgId), inArray(turn.roleplayId, ids)))
      .orderBy(asc(turn.n)),
    db
      .select({
        roleplayId: reading.roleplayId,
        n: reading.turnN,
        coder: reading.coderVersion,
        body: reading.body,
      })
      .from(reading)
      .where(and(eq(reading.orgId, orgId), inArray(reading.roleplayId, ids))),
  ])
  return ids.flatMap((id) => {
    const card = cards.findLast(({ roleplayId }) => roleplayId === id)
    if (!card || card.buyer === null) return []
    const rep = new Map(
      readings
        .filter((one) => one.roleplayId === id && card.version.endsWith(`+${one.coder}`))
        .map(({ n, body }) => [n, body as TurnReading]),
    )
    const own = turns.filter(({ roleplayId }) => roleplayId === id)
    const coded = codedTurns(own, rep, card.buyer as BuyerReadings)
    return coded ? [{ id, transcript: { turns: coded, facts: [] } }] : []
  })
}
