import type { Command, ResumeView } from '#contract/socket.ts'
import type { Db } from '../db/db.ts'
import { floorView } from './floor-view.ts'
import { RequestRefused } from '../errors.ts'
import type { Runner } from './runner.ts'
import { scorecardStatus } from './store/scorecard-status.ts'
import { findRoleplay, participantsOf, turnsSince, type RoleplayKey } from './store/rows.ts'
import { namesOf, turnView } from './turn-view.ts'

/**
 * What a client needs to go on: every turn that changed after `afterSeq`, and the rest of a live reply from the
 * offset it holds. A raised generation starts over at 0.
 */
export async function resume(
  db: Db,
  runner: Runner,
  key: RoleplayKey,
  { afterSeq, partial }: Pick<Command<'roleplay:join'>, 'afterSeq' | 'partial'>,
): Promise<ResumeView> {
  await runner.takeUp(key)
  const [row, participants, turns, scorecard] = await Promise.all([
    findRoleplay(db, key),
    participantsOf(db, key),
    turnsSince(db, key, afterSeq, partial?.turnId ?? null),
    scorecardStatus(db, key),
  ])
  if (!row) throw new RequestRefused('roleplay/not_found')
  const names = namesOf(participants)
  const speaking = runner.live(key.roleplayId)?.speaking ?? null
  // Read last and without waiting: what is spoken after this line reaches the client as a delta with its offset.
  speaking?.stream.flush()
  const text = speaking?.stream.text ?? ''
  const holds = partial && partial.turnId === speaking?.turnId && partial.generation === speaking.generation
  const offset = holds ? Math.min(partial.offset, text.length) : 0
  return {
    ...floorView(row, names),
    seq: row.nextSeq - 1,
    turns: turns.map((turn) => turnView(turn, names)),
    speaking: speaking && {
      turnId: speaking.turnId,
      n: speaking.n,
      generation: speaking.generation,
      offset,
      text: text.slice(offset),
      voice: null,
    },
    scorecard,
  }
}
