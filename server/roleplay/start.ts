import { eq } from 'drizzle-orm'
import type * as z from 'zod'
import type { startRoleplay } from '#contract/roleplay.ts'
import { engineVersion } from '#personas/engine/version.ts'
import type { Db, Tx } from '../db/db.ts'
import { personaVersion, rubricVersion, scenarioVersion } from '../db/schema/library.ts'
import { participant, roleplay, snapshot, turn } from '../db/schema/roleplay.ts'
import { inTransaction } from '../db/transaction.ts'
import type { Offer } from '../packs/offer-for.ts'
import { liveRubric, type ShippedRubrics } from '../rubrics/live-rubric.ts'
import { beginningOf, type Startable } from './beginning.ts'
import { bodyHash } from './body-hash.ts'
import { RequestRefused } from '../errors.ts'
import { againIfTaken } from './store/again-if-taken.ts'
import { repSpeaker, type RoleplayKey } from './store/rows.ts'
import { pinVersion } from './store/pin-version.ts'

/** The wording about who sees what that is on screen when a roleplay starts; raised whenever it changes. */
export const consentVersion = 'private-practice-1'
/** The same for an attempt that was declared to be assessed. */
export const assessedConsentVersion = 'assessed-1'

export type StartDeps = {
  readonly db: Db
  readonly clock: { now(): Date }
  readonly newId: () => string
  readonly newSeed: () => number
  readonly coderVersion: string
  readonly library: Startable & ShippedRubrics
}

type Request = z.infer<typeof startRoleplay>
/** What somebody was asked to do by an assignment. */
export type Assigned = {
  readonly assignmentId: string
  /** Chosen for a fair variant; null to draw one. */
  readonly seed: number | null
  /** Runs in the transaction that stores the roleplay, and may refuse it. */
  readonly store: (tx: Tx) => Promise<void>
}

type Who = { readonly orgId: string; readonly userId: string; readonly name: string }

/**
 * Starts a roleplay: pins who is met, the scenario or room and the rubric, draws seed and variant, stores the first
 * snapshot and, where the buyer opens, their first turn. The same id and request again answers as the first time. A
 * preview is an author's talk with a draft: the same, but never scored, listed or submitted. With an `offer` the
 * scenario is pinned with that in the place of its own. Assessed ones, and some of practice, are `assigned`. With
 * `exchanges` it is over after so many, whatever the scenario says.
 */
export async function startPractice(
  deps: StartDeps,
  who: Who,
  request: Request,
  purpose: 'practice' | 'preview' | 'assessed' | 'demo' | 'drill' = 'practice',
  offer: Offer | null = null,
  assigned: Assigned | null = null,
  exchanges: number | null = null,
): Promise<RoleplayKey> {
  const key = { orgId: who.orgId, roleplayId: request.roleplayId }
  const assignmentId = assigned?.assignmentId ?? null
  const plain = purpose === 'practice' && assignmentId === null
  const requestHash = bodyHash(plain ? request : { ...request, purpose, assignmentId })
  const seed = assigned?.seed ?? deps.newSeed()
  const { body, variant, difficulty, buyers, world, directive, opening } = beginningOf(
    deps.library,
    request,
    seed,
    offer,
  )
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
    await assigned?.store(tx)
    const now = deps.clock.now()
    const pin = (table: Parameters<typeof pinVersion>[1], slug: string, content: unknown) =>
      pinVersion(tx, table, who.orgId, { newId: deps.newId(), slug, body: content })
    const rubric = await liveRubric(tx, who.orgId, body.rubric, deps.library)
    if (!rubric) throw new Error(`no rubric ${body.rubric}`)
    await tx.insert(roleplay).values({
      orgId: key.orgId,
      id: key.roleplayId,
      ownerId: who.userId,
      purpose,
      phase: 'live',
      floor: 'rep',
      scenarioVersionId: await pin(scenarioVersion, body.id, body),
      rubricVersionId: await pin(rubricVersion, rubric.id, rubric.body),
      scenarioSlug: body.id,
      assignmentId,
      seed,
      variant,
      difficulty,
      quickLineId: request.quickLineId ?? null,
      seen: offer?.seen ?? null,
      requestHash,
      consent: purpose === 'assessed' ? assessedConsentVersion : consentVersion,
      engineVersion,
      coderVersion: deps.coderVersion,
      exchangeLimit: exchanges ?? body.limits.exchanges,
      nextN: opening ? 2 : 1,
      nextSeq: opening ? 2 : 1,
      createdAt: now,
    })
    const people: (typeof participant.$inferInsert)[] = [
      { ...key, id: repSpeaker, kind: 'rep', userId: who.userId, name: who.name, position: 0 },
    ]
    for (const persona of buyers) {
      const personaVersionId = await pin(personaVersion, persona.id, persona)
      const position = people.length
      people.push({ ...key, id: persona.id, kind: 'buyer', personaVersionId, name: persona.name, position })
    }
    await tx.insert(participant).values(people)
    await tx.insert(snapshot).values({
      ...key,
      turnN: 0,
      engineVersion,
      world,
      directive,
      builtInText: opening?.text ?? null,
      createdAt: now,
    })
    if (!opening) return
    await tx.insert(turn).values({
      ...key,
      id: deps.newId(),
      n: 1,
      seq: 1,
      speakerId: opening.by,
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
