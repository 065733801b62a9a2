import { randomUUID } from 'node:crypto'
import type { BehaviourCode } from '#scoring/behaviours/codes.ts'
import { isBuyer, isRep } from '#scoring/transcript.ts'
import type { Asker } from '#server/assignments/audience.ts'
import type { Db } from '#server/db/db.ts'
import { callScorecard, importedCall } from '#server/db/schema/calls.ts'
import { builtInScorer } from '#server/scoring/card-key.ts'
import { conversation, objecting } from '#tests/scoring/by-hand.ts'

type Read = {
  readonly reply: string
  readonly code: BehaviourCode
  readonly rubricVersionId: string
  readonly now: Date
}

/** A call of somebody's with two objections, each met with these words, as today's scorer has read it. @returns its id */
export async function readCall(
  db: Db,
  { orgId, userId }: Pick<Asker, 'orgId' | 'userId'>,
  { reply, code, rubricVersionId, now }: Read,
): Promise<string> {
  const rep = { rep: reply, codes: [code] }
  const { turns } = conversation(objecting, rep, objecting, rep)
  const callId = randomUUID()
  await db.insert(importedCall).values({
    orgId,
    id: callId,
    ownerId: userId,
    title: 'A call',
    arena: 'buyer',
    facts: [],
    format: 'text',
    redacted: true,
    turns: turns.map(({ n, speaker, text }) => ({
      id: `${n}`,
      n,
      speaker,
      side: speaker,
      text,
      atMs: null,
    })),
    rubricVersionId,
    requestHash: 'h',
  })
  await db.insert(callScorecard).values({
    orgId,
    id: randomUUID(),
    callId,
    rubricHash: 'r',
    scorerVersion: builtInScorer.scorerVersion,
    body: {},
    readings: turns.filter(isRep).map(({ n, reading }) => ({ turnN: n, reading })),
    buyerReadings: turns.filter(isBuyer).map(({ n, reading }) => ({ turn: n, reading })),
    scoredAt: now,
  })
  return callId
}
