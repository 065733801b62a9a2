import type { ImportCall } from '#contract/call.ts'
import type { Db, Tx } from '../db/db.ts'
import { importedCall } from '../db/schema/calls.ts'
import { rubricVersion } from '../db/schema/library.ts'
import { inTransaction } from '../db/transaction.ts'
import { RequestRefused } from '../errors.ts'
import type { Jobs } from '../jobs/start.ts'
import { bodyHash } from '../roleplay/body-hash.ts'
import { againIfTaken } from '../roleplay/store/again-if-taken.ts'
import { pinVersion } from '../roleplay/store/pin-version.ts'
import { liveRubric, type ShippedRubrics } from '../rubrics/live-rubric.ts'
import { findCall, type CallKey } from './call-rows.ts'
import type { ReadDraft } from './draft.ts'
import { readDraftAside } from './read-draft-aside.ts'

export type ImportDeps = {
  readonly db: Db
  readonly jobs: Pick<Jobs, 'enqueue'>
  readonly clock: { now(): Date }
  readonly newId: () => string
  readonly library: ShippedRubrics
}

/** Real calls have no scenario that would name another. */
export const callRubric = 'conviction-core'

type Who = { readonly orgId: string; readonly userId: string; readonly name: string }

/**
 * Stores the turns of a call as its preview showed them and queues its scoring, both or neither. The same id and
 * request again answers as the first time.
 * @throws RequestRefused where the file cannot be used, where it has one side only, or for an id of another call
 */
export async function importCall(deps: ImportDeps, who: Who, request: ImportCall): Promise<CallKey> {
  const draft = await readDraftAside(request, who.name)
  if (draft.obstacle) throw new RequestRefused(draft.obstacle.code, { detail: draft.obstacle.sentence })
  const key = { orgId: who.orgId, callId: request.callId }
  const requestHash = bodyHash(request)
  await againIfTaken(() =>
    inTransaction(deps.db, async (tx) => {
      const existing = await findCall(tx, key)
      if (existing?.requestHash === requestHash && existing.ownerId === who.userId) return
      if (existing) throw new RequestRefused('call/conflict')
      await store(deps, tx, who, request, draft, requestHash)
      await deps.jobs.enqueue('score-call', key, { key: key.callId, on: tx })
    }),
  )
  return key
}

async function store(
  deps: ImportDeps,
  tx: Tx,
  who: Who,
  { callId, title, arena, situation, facts, redact }: ImportCall,
  { format, durationMs, turns }: ReadDraft,
  requestHash: string,
): Promise<void> {
  const rubric = await liveRubric(tx, who.orgId, callRubric, deps.library)
  if (!rubric) throw new Error(`no rubric ${callRubric}`)
  const version = { newId: deps.newId(), slug: rubric.id, body: rubric.body }
  await tx.insert(importedCall).values({
    orgId: who.orgId,
    id: callId,
    ownerId: who.userId,
    title,
    arena,
    situation,
    facts,
    format,
    redacted: redact !== null,
    turns: turns.map((turn) => ({ id: deps.newId(), ...turn })),
    durationMs,
    rubricVersionId: await pinVersion(tx, rubricVersion, who.orgId, version),
    requestHash,
    createdAt: deps.clock.now(),
  })
}
