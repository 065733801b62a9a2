import { memberCast } from '#personas/engine/room/member-cast.ts'
import type { Cast } from '#personas/schema.ts'
import type { TurnToSpeak } from '../voice/spoken-turn.ts'
import { createDeltaStream } from './delta-stream.ts'
import type { RoleplayDeps } from './deps.ts'
import { floorView } from './floor-view.ts'
import { renewEveryMs, renewLease, type Lease } from './lease.ts'
import type { LiveReply } from './live-reply.ts'
import type { Stage } from './stage.ts'
import type { BegunReply } from './store/begun-reply.ts'
import { finishReply, type FinishedReply } from './store/finish-reply.ts'
import { repSpeaker, type TurnRow } from './store/rows.ts'
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
  stage: Stage,
  live: LiveReply,
  { turnId, n, generation, directive, builtInText, second, before }: BegunReply,
  begun: Begun,
): Promise<FinishedReply | null> {
  const key = { orgId: lease.orgId, roleplayId: lease.roleplayId }
  const { names } = stage
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
      cast: castOf(stage, directive.buyer),
      directive,
      builtInText,
      transcript: before.map((earlier) => heardBy(directive.buyer, earlier, names)),
      improvised: before
        .filter(({ speakerId }) => speakerId === directive.buyer)
        .flatMap((earlier) => earlier.improvised),
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
    const complete = spoken.status === 'complete'
    // Whoever is cut short is not followed by anybody; what the room had decided stands all the same.
    const goesOn = second !== null && complete
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
        outcome: goesOn ? null : (directive.outcome ?? second?.directive.outcome ?? null),
        goesOn,
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

/** Who speaks, as they are played. */
const castOf = ({ cast, room }: Stage, buyer: string): Cast => (room ? memberCast(room, buyer) : cast)

/** A turn as one buyer heard it: their own, the rep's, or, in a room, a colleague's by name. */
function heardBy(
  buyer: string,
  { speakerId, text }: TurnRow,
  names: Stage['names'],
): TurnToSpeak['transcript'][number] {
  if (speakerId === buyer) return { speaker: 'buyer', text }
  if (speakerId === repSpeaker) return { speaker: 'rep', text }
  return { speaker: 'rep', text: `(${names.get(speakerId) ?? 'A colleague'} says:) ${text}` }
}
