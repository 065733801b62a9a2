import { and, eq, inArray } from 'drizzle-orm'
import type { Conversation } from '#scoring/deconstruct/moments.ts'
import { withoutCodes } from '#scoring/edit-reading.ts'
import { factsFromText } from '#scoring/facts-from-text.ts'
import { isRep, type BlindTranscript, type CodedTurn } from '#scoring/transcript.ts'
import { currentCallCards } from '../calls/current-call-card.ts'
import type { Queryable } from '../db/db.ts'
import { behaviourRejection } from '../db/schema/answers.ts'
import { callRejection, importedCall } from '../db/schema/calls.ts'
import type { ReadTurn } from '../debrief/moments.ts'
import type { BuyerReadings } from '../scoring/card-body.ts'
import { builtInScorer } from '../scoring/card-key.ts'
import { storedById } from '../scoring/stored-transcripts.ts'

type Rejected = { readonly turnN: number; readonly code: string }

/** Without what its rep said they did not do. */
const without = (transcript: BlindTranscript, rejected: readonly Rejected[]): BlindTranscript => ({
  ...transcript,
  turns: transcript.turns.map((turn) => {
    const codes = rejected.filter(({ turnN }) => turnN === turn.n).map(({ code }) => code)
    return isRep(turn) && codes.length > 0 ? { ...turn, reading: withoutCodes(turn.reading, codes) } : turn
  }),
})

/** Roleplays as today's scorer read them; those that it has not read are left out. */
export async function readRoleplays(
  db: Queryable,
  orgId: string,
  ids: readonly string[],
): Promise<readonly Conversation[]> {
  if (ids.length === 0) return []
  const rejected = await db
    .select()
    .from(behaviourRejection)
    .where(and(eq(behaviourRejection.orgId, orgId), inArray(behaviourRejection.roleplayId, [...ids])))
  const stored = await storedById(db, orgId, ids)
  return stored.map(({ id, transcript }) => {
    const own = rejected.filter(({ roleplayId }) => roleplayId === id)
    return { id, transcript: without(transcript, own) }
  })
}

/** The same of imported calls. */
export async function readCalls(
  db: Queryable,
  orgId: string,
  ids: readonly string[],
): Promise<readonly Conversation[]> {
  if (ids.length === 0) return []
  const wanted = [...ids]
  const calls = await db
    .select()
    .from(importedCall)
    .where(and(eq(importedCall.orgId, orgId), inArray(importedCall.id, wanted)))
  const cards = await currentCallCards(db, orgId, wanted)
  const rejected = await db
    .select()
    .from(callRejection)
    .where(and(eq(callRejection.orgId, orgId), inArray(callRejection.callId, wanted)))
  return calls.flatMap(({ id, turns, facts }): Conversation[] => {
    const card = cards.get(id)
    if (!card || card.buyerReadings === null || card.scorerVersion !== builtInScorer.scorerVersion) return []
    const [rep, buyer] = [card.readings as readonly ReadTurn[], card.buyerReadings as BuyerReadings]
    const coded = turns.flatMap(({ n, side, text }): CodedTurn[] => {
      if (side === 'buyer') {
        const reading = buyer.find(({ turn }) => turn === n)?.reading
        return reading ? [{ n, speaker: 'buyer', text, reading }] : []
      }
      const reading = rep.find(({ turnN }) => turnN === n)?.reading
      return reading ? [{ n, speaker: 'rep', text, reading }] : []
    })
    if (coded.length < turns.length) return []
    const own = rejected.filter(({ callId }) => callId === id)
    return [{ id, transcript: without({ turns: coded, facts: factsFromText(facts) }, own) }]
  })
}
