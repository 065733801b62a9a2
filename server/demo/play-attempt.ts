import { and, eq } from 'drizzle-orm'
import { coderVersion } from '#scoring/behaviours/coder-version.ts'
import { createAssignmentEvents } from '../assignments/events.ts'
import { startAssigned } from '../assignments/start-assigned.ts'
import { assessedAttempt } from '../db/schema/assignments.ts'
import { participant, roleplay } from '../db/schema/roleplay.ts'
import { inTransaction } from '../db/transaction.ts'
import { builtInVoice } from '../llm/voice-for.ts'
import { createRunner } from '../roleplay/runner.ts'
import { startPractice } from '../roleplay/start.ts'
import { findRoleplay, type RoleplayKey } from '../roleplay/store/rows.ts'
import type { Runtime } from '../runtime.ts'

/** What playing needs of the product. */
export type PlayDeps = Pick<
  Runtime,
  'db' | 'newId' | 'node' | 'readTurn' | 'speak' | 'log' | 'library' | 'embed'
>

/** Whose attempt it is, with whom and with which words. */
export type Played = {
  readonly key: RoleplayKey
  readonly who: { readonly userId: string; readonly name: string }
  readonly scenarioId: string
  readonly seed: number
  readonly lines: readonly string[]
  readonly startsAt: Date
  /** What it is played for; null for practice of one's own. */
  readonly assignmentId: string | null
}

/** A turn takes a moment to think of and the time to say it. */
const thinkMs = 9_000
const wordMs = 400

/**
 * Plays scripted lines as if a rep had typed them: the same runner, engine and store as a person's, with the built-in
 * voice and a clock of its own. Nobody is told of it while it runs. What a crash left half-played begins anew.
 * @returns when it ended
 */
export async function playAttempt(deps: PlayDeps, played: Played): Promise<Date> {
  const { key, lines } = played
  const known = await findRoleplay(deps.db, key)
  if (known?.phase === 'ended' && known.endedAt) return known.endedAt
  if (known) await forget(deps, key)
  let at = played.startsAt.getTime()
  const clock = { now: () => new Date(at) }
  await start({ ...deps, clock }, played)
  const runner = createRunner({
    ...deps,
    clock,
    node: `${deps.node}-demo`,
    wordMs: 0,
    voiceFor: async () => builtInVoice,
    publish: () => {},
    queueScoring: async () => {},
  })
  for (const text of lines) {
    const row = await findRoleplay(deps.db, key)
    if (row?.phase !== 'live') break
    at += thinkMs + text.split(' ').length * wordMs
    await runner.say(key, { turnId: deps.newId(), n: row.nextN, text })
    await runner.live(key.roleplayId)?.finished
  }
  const left = await findRoleplay(deps.db, key)
  if (left?.phase === 'live') await runner.end(key)
  return clock.now()
}

async function start(
  deps: PlayDeps & { readonly clock: { now(): Date } },
  { key, who, scenarioId, seed, assignmentId }: Played,
): Promise<void> {
  const starting = { ...deps, coderVersion, newSeed: () => seed }
  const person = { orgId: key.orgId, ...who }
  if (assignmentId === null) {
    await startPractice(starting, person, { roleplayId: key.roleplayId, scenarioId }, 'demo')
    return
  }
  await startAssigned(
    {
      ...starting,
      assignmentEvents: createAssignmentEvents(),
      offerOf: () => Promise.reject(new Error('work of the demo has no offer of its own')),
    },
    person,
    { assignmentId, roleplayId: key.roleplayId, declared: true, purpose: 'demo' },
  )
}

async function forget({ db }: PlayDeps, { orgId, roleplayId }: RoleplayKey): Promise<void> {
  await inTransaction(db, async (tx) => {
    await tx
      .delete(participant)
      .where(and(eq(participant.orgId, orgId), eq(participant.roleplayId, roleplayId)))
    await tx
      .delete(assessedAttempt)
      .where(and(eq(assessedAttempt.orgId, orgId), eq(assessedAttempt.roleplayId, roleplayId)))
    await tx.delete(roleplay).where(and(eq(roleplay.orgId, orgId), eq(roleplay.id, roleplayId)))
  })
}
