import { and, eq } from 'drizzle-orm'
import type { CallKey } from '../../calls/call-rows.ts'
import { importCall } from '../../calls/import-call.ts'
import { scoreCall } from '../../calls/score-call.ts'
import type { Queryable } from '../../db/db.ts'
import { realCall } from '../../db/schema/real-calls.ts'
import { callsToRate } from '../../real-calls/open-to-coach.ts'
import { handInCall } from '../../real-calls/hand-in-call.ts'
import { giveRealCall, rateRealCall } from '../../real-calls/rate-real-call.ts'
import { dayOfStory } from '../day-of-story.ts'
import type { Demo } from '../begin-quietly.ts'
import type { PlayDeps } from '../play-attempt.ts'
import { stableId } from '../stable-id.ts'
import type { DemoCall } from './demo-call.ts'

const callIdOf = (orgId: string, { rep, part }: DemoCall) => stableId(orgId, `call ${rep} ${part}`)

/**
 * Brings a call of the demo along and hands it in for its day, through the same steps as a rep's own. Nobody is told. Again
 * is the same as once.
 */
export async function bringCall(
  deps: PlayDeps,
  { orgId, madeAt, ids }: Demo,
  campaignId: string,
  call: DemoCall,
): Promise<void> {
  const repId = ids.get(call.rep)
  if (repId === undefined) return
  const at = dayOfStory(madeAt, call.daysAgo, 15)
  const key = { orgId, callId: callIdOf(orgId, call) }
  if ((await handedInAs(deps.db, key)) !== null) return
  const then = { ...deps, clock: { now: () => at } }
  const lines = call.said.map((text, index) => `${index % 2 === 0 ? call.rep : call.buyer}: ${text}`)
  await importCall(
    // Scored below, on the clock of the story.
    { ...then, jobs: { enqueue: async () => {} } },
    { orgId, userId: repId, name: call.rep },
    {
      callId: key.callId,
      file: Buffer.from(lines.join('\n')).toString('base64'),
      timeline: null,
      sides: [],
      redact: null,
      title: `${call.buyer}: ${call.about}`,
      arena: 'buyer',
      situation: `Invented for the demo: ${call.about}.`,
      facts: [],
    },
  )
  await scoreCall(then, key)
  const { part } = call
  await handInCall(deps.db, key, { repId, now: at, toldAt: at }, { campaignId, part })
}

/** Rates a call as a coach of the demo did: blind, with the rep's words for each level. Again is the same as once. */
export async function rateCall(
  { db }: Pick<PlayDeps, 'db'>,
  { orgId, madeAt, ids }: Demo,
  call: DemoCall,
  by: { readonly coach: string; readonly couldTell: boolean; readonly daysAgo: number },
): Promise<void> {
  const coachId = ids.get(by.coach)
  if (coachId === undefined) return
  const id = await handedInAs(db, { orgId, callId: callIdOf(orgId, call) })
  const reader = { orgId, userId: coachId, now: dayOfStory(madeAt, by.daysAgo, 16) }
  const open = (await callsToRate(db, reader)).find((one) => one.id === id)
  if (!open || open.state === 'given') return
  for (const [dimension, level, quote] of call.levels) {
    const turn = call.said.findIndex((text) => text.includes(quote)) + 1
    await rateRealCall(db, reader, open.id, { dimension, level, quotes: [{ turn, quote }] })
  }
  await giveRealCall(db, reader, open.id, by.couldTell)
}

async function handedInAs(db: Queryable, { orgId, callId }: CallKey): Promise<string | null> {
  const [row] = await db
    .select({ id: realCall.id })
    .from(realCall)
    .where(and(eq(realCall.orgId, orgId), eq(realCall.callId, callId)))
  return row?.id ?? null
}
