import type { RoleplayDeps } from './deps.ts'
import { nextLease, type Lease } from './lease.ts'
import type { LiveReply } from './live-reply.ts'
import { speakReply } from './speak-reply.ts'
import type { Stage } from './stage.ts'
import type { BegunReply } from './store/begun-reply.ts'
import { commitSecond } from './store/commit-second.ts'
import type { RoleplayRow, TurnRow } from './store/rows.ts'
import { turnView } from './turn-view.ts'

/**
 * Speaks a reply, and in a room the one that comes in after it; whoever is cut short is not followed by anybody.
 * @returns what was stored; null where the lease was lost
 */
export async function speakReplies(
  deps: RoleplayDeps,
  lease: Lease,
  stage: Stage,
  live: LiveReply,
  reply: BegunReply,
  begun: Promise<boolean>,
): Promise<{ readonly turns: readonly TurnRow[]; readonly roleplay: RoleplayRow } | null> {
  const first = await speakReply(deps, lease, stage, live, reply, begun)
  if (!first) return null
  const { turn, roleplay } = first
  const done = { turns: [turn], roleplay }
  if (!reply.second || roleplay.phase !== 'live' || roleplay.floor !== 'buyer') return done
  const key = { orgId: lease.orgId, roleplayId: lease.roleplayId }
  const turnId = deps.newId()
  live.speaking = null
  const at = { node: deps.node, now: deps.clock.now() }
  const row = await commitSecond(deps.db, lease, turn, { turnId, reply: reply.second }, at)
  if (!row) return null
  deps.publish(key, 'turn:started', { roleplayId: key.roleplayId, turn: turnView(row, stage.names) })
  const { directive, builtInText } = reply.second
  const before = [...reply.before, turn]
  const next = { turnId, n: row.n, generation: 1, directive, builtInText, second: null, before }
  const second = await speakReply(deps, nextLease(lease), stage, live, next, Promise.resolve(true))
  return second && { turns: [turn, second.turn], roleplay: second.roleplay }
}
