import type { Cast } from '#personas/schema.ts'
import type { Directive } from '#personas/engine/state.ts'
import { improvisedOf } from './store/improvised.ts'
import { createDeltaStream } from './delta-stream.ts'
import type { RoleplayDeps } from './deps.ts'
import { floorView } from './floor-view.ts'
import { renewEveryMs, renewLease, type Lease } from './lease.ts'
import type { LiveReply } from './live-reply.ts'
import { finishReply } from './store/finish-reply.ts'
import { latestSnapshot, repSpeaker, turnsOf, type TurnRow } from './store/rows.ts'
import { turnView, type Names } from './turn-view.ts'

/**
 * Speaks one reply to its end: words to the clients as they are released, then all of it to the database.
 * Never throws for the voice's troubles; a lost lease ends it without a trace.
 */
export async function speakReply(
  deps: RoleplayDeps,
  lease: Lease,
  cast: Cast,
  names: Names,
  live: LiveReply,
  buyerTurn: TurnRow,
): Promise<'ended' | 'floor-to-rep' | 'lease-lost'> {
  const key = { orgId: lease.orgId, roleplayId: lease.roleplayId }
  const { id: turnId, generation, n } = buyerTurn
  const snapshot = await latestSnapshot(deps.db, key, n)
  const directive = snapshot?.directive as Directive | null
  if (!snapshot || !directive) throw new Error('a reply without a directive')
  const transcript = (await turnsOf(deps.db, key)).filter((turn) => turn.n < n)
  const stream = createDeltaStream({ roleplayId: key.roleplayId, turnId, generation }, (delta) =>
    deps.publish(key, 'turn:delta', delta),
  )
  live.speaking = { turnId, n, generation, stream }
  const renewal = setInterval(() => {
    renewLease(deps.db, lease, { turnId, text: stream.text }).then(
      (held) => held || live.abort.abort(),
      () => deps.log.warn({ roleplayId: key.roleplayId }, 'lease not renewed'),
    )
  }, renewEveryMs)
  try {
    const spoken = await deps.speak({
      cast,
      directive,
      builtInText: snapshot.builtInText ?? '',
      transcript: transcript.map((turn) => ({
        speaker: turn.speakerId === repSpeaker ? 'rep' : 'buyer',
        text: turn.text,
      })),
      improvised: await improvisedOf(deps.db, key, n),
      model: await deps.modelFor(key.orgId),
      org: key.orgId,
      signal: live.abort.signal,
      pace: { wordMs: deps.wordMs },
      onRelease: (text) => stream.add(text),
    })
    stream.flush()
    const finished = await finishReply(
      deps.db,
      lease,
      {
        turnId,
        text: spoken.text,
        status: spoken.status === 'complete' ? 'done' : 'interrupted',
        voice: spoken.voice,
        reason: spoken.status === 'complete' ? spoken.reason : (live.cutBy ?? spoken.reason),
        truncated: spoken.truncated,
        improvised: spoken.improvised,
        outcome: directive.outcome,
      },
      deps.clock.now(),
    )
    if (!finished) return 'lease-lost'
    deps.publish(key, 'turn:done', {
      roleplayId: key.roleplayId,
      turn: turnView(finished.turn, names),
      ...floorView(finished.roleplay, names),
    })
    return finished.roleplay.phase === 'ended' ? 'ended' : 'floor-to-rep'
  } finally {
    clearInterval(renewal)
    stream.close()
  }
}
