import { createDeltaStream } from './delta-stream.ts'
import type { RoleplayDeps } from './deps.ts'
import { floorView } from './floor-view.ts'
import { renewEveryMs, renewLease, type Lease } from './lease.ts'
import type { LiveReply } from './live-reply.ts'
import type { Stage } from './stage.ts'
import type { BegunReply } from './store/begun-reply.ts'
import { finishReply, type FinishedReply } from './store/finish-reply.ts'
import { repSpeaker } from './store/rows.ts'
import { turnView } from './turn-view.ts'
import { canaryOf } from '../voice/canary.ts'

/** Its row in the log: false where the lease was lost before it came to that. */
type Begun = Promise<boolean>

/**
 * Speaks one reply to its end: words to the clients as they are released, then all of it to the database. A model is
 * asked while the reply's row is still being stored, and no word is released before it is: what a database takes then
 * costs nobody a wait. Never throws for the voice's troubles.
 * @returns what was stored; null where the lease was lost, which ends it without a trace
 */
export async function speakReply(
  deps: RoleplayDeps,
  lease: Lease,
  { cast, names }: Stage,
  live: LiveReply,
  { turnId, n, generation, directive, builtInText, before }: BegunReply,
  begun: Begun,
): Promise<FinishedReply | null> {
  const key = { orgId: lease.orgId, roleplayId: lease.roleplayId }
  const stream = createDeltaStream({ roleplayId: key.roleplayId, turnId, generation }, (delta) =>
    deps.publish(key, 'turn:delta', delta),
  )
  const mayRelease = begun.then((stored) => {
    if (stored) live.speaking = { turnId, n, generation, stream }
    return stored
  })
  mayRelease.then(
    (stored) => stored || live.abort.abort(),
    () => live.abort.abort(),
  )
  const renewal = setInterval(() => {
    renewLease(deps.db, lease, { turnId, text: stream.text }).then(
      (held) => held || live.abort.abort(),
      () => deps.log.warn({ roleplayId: key.roleplayId }, 'lease not renewed'),
    )
  }, renewEveryMs)
  try {
    const voice = await deps.voiceFor(key)
    const spoken = await deps.speak({
      cast,
      directive,
      builtInText,
      transcript: before.map(({ speakerId, text }) => ({
        speaker: speakerId === repSpeaker ? 'rep' : 'buyer',
        text,
      })),
      improvised: before.flatMap((earlier) => earlier.improvised),
      model: voice.model,
      org: key.orgId,
      canary: canaryOf(key.roleplayId),
      signal: live.abort.signal,
      mayRelease,
      pace: { wordMs: deps.wordMs },
      onRelease: (text) => stream.add(text),
    })
    // What it cost is worth less than what was said.
    await voice
      .settle(spoken.usage, spoken.estimated)
      .catch(() => deps.log.warn({ roleplayId: key.roleplayId }, 'tokens not written down'))
    if (!(await mayRelease)) return null
    stream.flush()
    const finished = await finishReply(
      deps.db,
      lease,
      {
        turnId,
        text: spoken.text,
        status: spoken.status === 'complete' ? 'done' : 'interrupted',
        voice: spoken.voice,
        reason:
          spoken.status === 'complete'
            ? voice.capped
              ? 'capped'
              : spoken.reason
            : (live.cutBy ?? spoken.reason),
        truncated: spoken.truncated,
        improvised: spoken.improvised,
        outcome: directive.outcome,
      },
      deps.clock.now(),
    )
    if (!finished) return null
    deps.publish(key, 'turn:done', {
      roleplayId: key.roleplayId,
      turn: turnView(finished.turn, names),
      ...floorView(finished.roleplay, names),
    })
    return finished
  } finally {
    clearInterval(renewal)
    stream.close()
  }
}
