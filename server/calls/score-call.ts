import { setImmediate } from 'node:timers/promises'
import { codeTranscript } from '#scoring/code-transcript.ts'
import { factsFromText } from '#scoring/facts-from-text.ts'
import { scoreTranscript } from '#scoring/score.ts'
import { dimensionIds } from '#scoring/shape.ts'
import { isRep } from '#scoring/transcript.ts'
import type { Change } from '#scoring/what-if/change.ts'
import { whatWouldChange } from '#scoring/what-if/what-would-change.ts'
import { verified } from '#scoring/verify.ts'
import { callScorecard, importedCall } from '../db/schema/calls.ts'
import { inTransaction } from '../db/transaction.ts'
import { RequestRefused } from '../errors.ts'
import { buyerReadingsOf, type CardBody } from '../scoring/card-body.ts'
import { builtInScorer } from '../scoring/card-key.ts'
import type { ScoringDeps } from '../scoring/deps.ts'
import { pinnedRubric } from '../scoring/subject.ts'
import { findCall, isCall, lockCall, type CallKey } from './call-rows.ts'

/**
 * Scores an imported call as `npm run score` would: by the rubric it was imported under, without anything simulated.
 * Doing it again leaves the one card. @throws RequestRefused for a call that is gone
 */
export async function scoreCall({ db, clock, newId, embed }: ScoringDeps, key: CallKey): Promise<void> {
  const call = await findCall(db, key)
  if (!call) throw new RequestRefused('call/not_found')
  const { rubric, rubricHash } = await pinnedRubric(db, call)
  const turns = call.turns.map(({ side, text }) => ({ speaker: side, text }))
  const coded = verified(await codeTranscript({ turns, facts: factsFromText(call.facts) }, embed))
  const changes: Change[] = []
  for (const id of dimensionIds) {
    changes.push(...whatWouldChange(coded, null, rubric, [id]))
    // A call of an hour takes a second or two in all; others are answered in between.
    await setImmediate()
  }
  const scored: CardBody = { ...scoreTranscript(coded, null, rubric), changes }
  const readings = coded.turns.filter(isRep).map(({ n, reading }) => ({ turnN: n, reading }))
  const buyerReadings = buyerReadingsOf(coded)
  await inTransaction(db, async (tx) => {
    // It may have been removed while it was read: its words must not come back.
    if (!(await lockCall(tx, key))) throw new RequestRefused('call/not_found')
    await tx
      .insert(callScorecard)
      .values({
        ...key,
        id: newId(),
        rubricHash,
        scorerVersion: builtInScorer.scorerVersion,
        body: scored,
        readings,
        buyerReadings,
        scoredAt: clock.now(),
      })
      // The same key comes to the same card; cards made before this was kept get it now.
      .onConflictDoUpdate({
        target: [
          callScorecard.orgId,
          callScorecard.callId,
          callScorecard.rubricHash,
          callScorecard.scorerVersion,
        ],
        set: { buyerReadings },
      })
    await tx.update(importedCall).set({ scoring: 'scored', reason: null, tries: 0 }).where(isCall(key))
  })
}
