import { and, eq } from 'drizzle-orm'
import { coderVersion } from '#scoring/behaviours/coder-version.ts'
import type { Embed } from '#scoring/behaviours/reading.ts'
import { planHeld, type PlannedTurn } from '#scoring/plan/plan-held.ts'
import { whyReached } from '#scoring/plan/why-reached.ts'
import type { Db } from '../db/db.ts'
import { readiness, type FoundInTalk } from '../db/schema/readiness.ts'
import { readingsOf } from '../debrief/moments.ts'
import { repSpeaker, turnsOf } from '../roleplay/store/rows.ts'
import type { WithTalk } from './rows.ts'

type Deps = { readonly db: Db; readonly embed: Embed }

/**
 * What became of the plan and of the why in a conversation that is over: looked for once with each coder, then kept. Everything is
 * worked out here, by the built-in sentence model: nothing of it is sent anywhere.
 * @returns null while the conversation runs, and where there is none
 */
export async function findInTalk({ db, embed }: Deps, { row, talk }: WithTalk): Promise<FoundInTalk | null> {
  if (talk?.phase !== 'ended' || talk.erasedAt !== null) return null
  if (row.found?.coder === coderVersion) return row.found
  const key = { orgId: row.orgId, roleplayId: talk.id }
  const [turns, readings] = await Promise.all([turnsOf(db, key), readingsOf(db, talk)])
  const spoken = turns.map(({ n, speakerId, text }): PlannedTurn => ({
    n,
    speaker: speakerId === repSpeaker ? 'rep' : 'buyer',
    text,
    reading: readings.find(({ turnN }) => turnN === n)?.reading,
  }))
  const found = { plan: await planHeld(row, spoken, embed), why: await whyReached(row, spoken, embed) }
  await db
    .update(readiness)
    .set({ found: { coder: coderVersion, ...found } })
    .where(and(eq(readiness.orgId, row.orgId), eq(readiness.id, row.id)))
  return found
}
