import { eq } from 'drizzle-orm'
import type * as z from 'zod'
import type { startRoleplay } from '#contract/roleplay.ts'
import { begin, drawVariant } from '#personas/engine/begin.ts'
import { engineVersion } from '#personas/engine/version.ts'
import type { Cast } from '#personas/schema.ts'
import type { Db, Tx } from '../db/db.ts'
import { personaVersion, rubricVersion, scenarioVersion } from '../db/schema/library.ts'
import { participant, roleplay, snapshot, turn } from '../db/schema/roleplay.ts'
import { inTransaction } from '../db/transaction.ts'
import { liveRubric, type ShippedRubrics } from '../rubrics/live-rubric.ts'
import { bodyHash } from './body-hash.ts'
import { openingLine } from './opening-line.ts'
import { findQuickLine } from './quick-lines.ts'
import { RequestRefused } from '../errors.ts'
import { againIfTaken } from './store/again-if-taken.ts'
import { repSpeaker, type RoleplayKey } from './store/rows.ts'
import { pinVersion } from './store/pin-version.ts'

/** The wording about who sees what that is on screen when a roleplay starts; raised whenever it changes. */
export const consentVersion = 'private-practice-1'

export type StartDeps = {
  readonly db: Db
  readonly clock: { now(): Date }
  readonly newId: () => string
  readonly newSeed: () => number
  readonly coderVersion: string
  readonly library: {
    cast(scenarioId: string, options: { variantId?: string; difficulty?: Cast['difficulty'] }): Cast | null
    readonly scenarios: readonly Cast['scenario'][]
  } & ShippedRubrics
}

type Request = z.infer<typeof startRoleplay>
type Who = { readonly orgId: string; readonly userId: string; readonly name: string }

/**
 * Starts a practice roleplay: pins persona, scenario and rubric, draws seed and variant, stores the first
 * snapshot and, where the buyer opens, their first turn. The same id and request again answers as the first time. A
 * preview is an author's talk with a draft: the same, but never scored, listed or submitted.
 */
export async function startPractice(
  deps: StartDeps,
  who: Who,
  request: Request,
  purpose: 'practice' | 'preview' = 'practice',
): Promise<RoleplayKey> {
  const key = { orgId: who.orgId, roleplayId: request.roleplayId }
  const requestHash = bodyHash(purpose === 'practice' ? request : { ...request, purpose })
  const seed = deps.newSeed()
  const known = deps.library.scenarios.find(({ id }) => id === request.scenarioId)
  if (!known) throw new RequestRefused('scenario/not_found')
  const quick = request.quickLineId ? findQuickLine(known, request.quickLineId) : null
  if (request.quickLineId && !quick) throw new RequestRefused('scenario/not_found')
  const cast = deps.library.cast(request.scenarioId, {
    variantId: drawVariant(known, seed),
    ...(request.difficulty ? { difficulty: request.difficulty } : {}),
  })
  if (!cast) throw new RequestRefused('scenario/not_found')
  // The line that the rep picked voices an objection: it is on the table from the first word.
  const first = begin(cast, seed, quick?.objection ?? null)
  const opening = openingLine(cast, first, quick?.line ?? null)
  const { persona, scenario } = cast
  const store = async (tx: Tx) => {
    const [existing] = await tx
      .select({ orgId: roleplay.orgId, ownerId: roleplay.ownerId, requestHash: roleplay.requestHash })
      .from(roleplay)
      .where(eq(roleplay.id, key.roleplayId))
    if (existing) {
      const same = existing.orgId === who.orgId && existing.ownerId === who.userId
      if (same && existing.requestHash === requestHash) return
      throw new RequestRefused('roleplay/conflict')
    }
    const now = deps.clock.now()
    const pin = (table: Parameters<typeof pinVersion>[1], slug: string, body: unknown) =>
      pinVersion(tx, table, who.orgId, { newId: deps.newId(), slug, body })
    const personaVersionId = await pin(personaVersion, persona.id, persona)
    const rubric = await liveRubric(tx, who.orgId, scenario.rubric, deps.library)
    if (!rubric) throw new Error(`no rubric ${scenario.rubric}`)
    await tx.insert(roleplay).values({
      orgId: key.orgId,
      id: key.roleplayId,
      ownerId: who.userId,
      purpose,
      phase: 'live',
      floor: 'rep',
      scenarioVersionId: await pin(scenarioVersion, scenario.id, scenario),
      rubricVersionId: await pin(rubricVersion, rubric.id, rubric.body),
      scenarioSlug: scenario.id,
      seed,
      variant: cast.variant.id,
      difficulty: cast.difficulty,
      quickLineId: request.quickLineId ?? null,
      requestHash,
      consent: consentVersion,
      engineVersion,
      coderVersion: deps.coderVersion,
      exchangeLimit: scenario.limits.exchanges,
      nextN: opening ? 2 : 1,
      nextSeq: opening ? 2 : 1,
      createdAt: now,
    })
    await tx.insert(participant).values([
      { ...key, id: repSpeaker, kind: 'rep', userId: who.userId, name: who.name, position: 0 },
      { ...key, id: persona.id, kind: 'buyer', personaVersionId, name: persona.name, position: 1 },
    ])
    await tx.insert(snapshot).values({
      ...key,
      turnN: 0,
      engineVersion,
      world: opening?.world ?? first.world,
      directive: first.directive,
      builtInText: opening?.text ?? null,
      createdAt: now,
    })
    if (!opening) return
    await tx.insert(turn).values({
      ...key,
      id: deps.newId(),
      n: 1,
      seq: 1,
      speakerId: persona.id,
      addresseeIds: [repSpeaker],
      cause: 'opening',
      status: 'done',
      voice: 'built-in',
      text: opening.text,
      bodyHash: bodyHash(opening.text),
      createdAt: now,
      doneAt: now,
    })
  }
  await againIfTaken(() => inTransaction(deps.db, store))
  return key
}
