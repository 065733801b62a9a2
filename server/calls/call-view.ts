import type { CallView } from '#contract/call.ts'
import type { ScorecardView } from '#contract/scorecard.ts'
import type { Db } from '../db/db.ts'
import type { ReadTurn } from '../debrief/moments.ts'
import { readingView } from '../debrief/reading-view.ts'
import { RequestRefused } from '../errors.ts'
import type { CardBody } from '../scoring/card-body.ts'
import { emptyCard, scoredView } from '../scoring/scored-view.ts'
import { pinnedRubric } from '../scoring/subject.ts'
import { answeredCall } from './answered-call.ts'
import { rejectionsInCall } from './call-rejections.ts'
import { findCall, type CallKey, type CallRow } from './call-rows.ts'
import { currentCallCards, type CallCardRow } from './current-call-card.ts'

/** An imported call as its rep sees it: every turn, and the score with its quotes once there is one. */
export async function callView(db: Db, key: CallKey): Promise<CallView> {
  const call = await findCall(db, key)
  if (!call) throw new RequestRefused('call/not_found')
  const card = (await currentCallCards(db, key.orgId, [key.callId])).get(key.callId) ?? null
  const [pinned, rejections] = await Promise.all([pinnedRubric(db, call), rejectionsInCall(db, key)])
  const speakers = new Map(call.turns.map(({ speaker, side }) => [speaker, side]))
  return {
    id: call.id,
    title: call.title,
    arena: call.arena,
    situation: call.situation,
    facts: [...call.facts],
    format: call.format,
    redacted: call.redacted,
    durationMs: call.durationMs,
    createdAt: call.createdAt.toISOString(),
    speakers: [...speakers].map(([name, side]) => ({ name, side })),
    turns: call.turns.map(({ speaker, ...turn }) => ({ ...turn, name: speaker })),
    scorecard: cardOf(call, card, pinned),
    readings: card ? (card.readings as readonly ReadTurn[]).map(readingView) : [],
    answered: answeredCall(call, card, pinned.rubric, rejections),
  }
}

function cardOf(
  call: CallRow,
  card: CallCardRow | null,
  { rubric, rubricHash }: Awaited<ReturnType<typeof pinnedRubric>>,
): ScorecardView {
  const named = `${rubric.id}@${rubricHash}`
  const empty = emptyCard(call.scoring === 'failed' ? 'failed' : 'queued', named)
  if (!card) return empty
  return {
    ...empty,
    status: 'scored',
    ...scoredView(card.body as CardBody, rubric, new Map(call.turns.map(({ n, id }) => [n, id]))),
    provenance: { ...empty.provenance, scorer: card.scorerVersion, scoredAt: card.scoredAt.toISOString() },
  }
}
