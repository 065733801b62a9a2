import { random } from '#personas/engine/random.ts'
import { coderVersion } from '#scoring/behaviours/coder-version.ts'
import { calledFor } from '#scoring/causes/called.ts'
import { orderOf } from '#scoring/causes/protocol.ts'
import type { Db } from '../db/db.ts'
import { causeSearch } from '../db/schema/causes.ts'
import { RequestRefused } from '../errors.ts'
import type { Stages } from '../roleplay/stage.ts'
import { findRoleplay, repSpeaker, turnsOf } from '../roleplay/store/rows.ts'
import { scorecardView } from '../scoring/scorecard-view.ts'
import { linesOf } from './lines-of.ts'
import { findCause, type OwnTalk } from './rows.ts'

export type BeginDeps = {
  readonly db: Db
  readonly stages: Stages
  readonly clock: { now(): Date }
  readonly newSeed: () => number
}

/**
 * Begins retakes at the moment that the debrief names. Begun already, they stay as they are: two windows go on with
 * the same. @throws RequestRefused `cause/no_moment` where the debrief names none, nothing was heard before it, or no
 * single reply can be read for what it was a chance for; `roleplay/not_ended`
 */
export async function beginCause({ db, stages, clock, newSeed }: BeginDeps, own: OwnTalk): Promise<void> {
  if (await findCause(db, own)) return
  const talk = await findRoleplay(db, own)
  if (!talk) throw new RequestRefused('roleplay/not_found')
  if (talk.phase !== 'ended') throw new RequestRefused('roleplay/not_ended')
  const { oneThing } = await scorecardView(db, own)
  if (!oneThing || calledFor(oneThing.code) === null) throw new RequestRefused('cause/no_moment')
  const turns = await turnsOf(db, own)
  const heard = turns.findLast(({ n, speakerId }) => n < oneThing.turn && speakerId !== repSpeaker)
  if (!heard) throw new RequestRefused('cause/no_moment')
  const seed = newSeed()
  const lines = await linesOf(db, talk, await stages.of(own), heard, random(seed, heard.n, 'retaken-lines'))
  await db
    .insert(causeSearch)
    .values({
      ...own,
      turnN: oneThing.turn,
      code: oneThing.code,
      order: orderOf(random(seed, heard.n, 'retaken-order')),
      lines,
      coderVersion,
      createdAt: clock.now(),
    })
    .onConflictDoNothing()
}
