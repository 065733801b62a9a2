import { and, eq } from 'drizzle-orm'
import type { Db } from '../db/db.ts'
import { voiceCall } from '../db/schema/voice.ts'
import type { RoleplayKey } from '../roleplay/store/rows.ts'
import { bookTokens } from './allowance.ts'
import type { Models } from './from-config.ts'
import type { Model, Usage } from './model.ts'

/** Who speaks one reply, and where what it costs is written down. */
export type BookedVoice = {
  /** Null: the built-in voice speaks. */
  readonly model: Model | null
  /** Whether it speaks because the month's tokens are used up. */
  readonly capped: boolean
  /** Writes what all attempts cost over the estimate; null where the model was never reached. */
  settle(usage: Usage | null, estimated: boolean): Promise<void>
}

/** What a reply is likely to cost, until it is known: a prompt of some 4,000 characters and two sentences. */
const likely: Usage = { promptTokens: 1_000, completionTokens: 60 }

export const builtInVoice: BookedVoice = { model: null, capped: false, settle: async () => {} }

/**
 * The model that may speak the next reply of a roleplay, booked against its organisation's tokens of the month. Asked
 * for every reply anew: a switch thrown and a limit reached hold from the next reply on, in every process.
 */
export function createVoiceFor({
  db,
  models,
  clock,
  newId,
}: {
  readonly db: Db
  readonly models: Pick<Models, 'voice'>
  readonly clock: { now(): Date }
  readonly newId: () => string
}): (key: RoleplayKey) => Promise<BookedVoice> {
  const { voice } = models
  return async ({ orgId, roleplayId }) => {
    if (!voice) return builtInVoice
    const id = newId()
    const now = clock.now()
    const booked = { orgId, roleplayId, id, model: voice.name, ...likely, estimated: true, createdAt: now }
    const allowance = await bookTokens(db, { orgId, now }, (tx) => tx.insert(voiceCall).values(booked))
    if (allowance !== 'on') return { ...builtInVoice, capped: allowance === 'capped' }
    const own = and(eq(voiceCall.orgId, orgId), eq(voiceCall.id, id))
    return {
      model: voice,
      capped: false,
      async settle(usage, estimated) {
        if (usage === null) await db.delete(voiceCall).where(own)
        else
          await db
            .update(voiceCall)
            .set({ ...usage, estimated })
            .where(own)
      },
    }
  }
}
