import { createHash } from 'node:crypto'
import { and, eq, isNull, lt } from 'drizzle-orm'
import type { Db } from '../db/db.ts'
import { apiRequest } from '../db/schema/api-keys.ts'
import { problem, RequestRefused } from '../errors.ts'
import type { Program } from './open-by-key.ts'

/** How long the same key gets the same answer. */
export const keptMs = 24 * 3_600_000
/** A request that has not answered by then was cut off, and may be done again. */
const cutOffMs = 60_000

export type Answer = { readonly status: number; readonly body: string; readonly replayed: boolean }

type Asking = {
  readonly idempotencyKey: string
  /** What is asked: method, address, body. */
  readonly request: readonly unknown[]
  readonly now: Date
}

/**
 * Does something once per `Idempotency-Key`: the same one again gets the same answer, refusals included.
 * @throws RequestRefused `api/other_request` where the key came with something else, `api/under_way` where that has not
 *   answered yet
 */
export async function once(
  db: Db,
  { orgId, keyId }: Program,
  { idempotencyKey, request, now }: Asking,
  work: () => Promise<unknown>,
): Promise<Answer> {
  const isThis = and(
    eq(apiRequest.orgId, orgId),
    eq(apiRequest.keyId, keyId),
    eq(apiRequest.idempotencyKey, idempotencyKey),
  )
  const requestHash = createHash('sha256').update(JSON.stringify(request)).digest('hex')
  await db.delete(apiRequest).where(and(isThis, lt(apiRequest.createdAt, before(now, keptMs))))
  await db
    .delete(apiRequest)
    .where(
      and(
        isThis,
        eq(apiRequest.requestHash, requestHash),
        isNull(apiRequest.status),
        lt(apiRequest.createdAt, before(now, cutOffMs)),
      ),
    )
  const [mine] = await db
    .insert(apiRequest)
    .values({ orgId, keyId, idempotencyKey, requestHash, createdAt: now })
    .onConflictDoNothing()
    .returning({ keyId: apiRequest.keyId })
  if (!mine) {
    const [known] = await db.select().from(apiRequest).where(isThis)
    if (known && known.requestHash !== requestHash) throw new RequestRefused('api/other_request')
    if (!known || known.status === null || known.answer === null) throw new RequestRefused('api/under_way')
    return { status: known.status, body: known.answer, replayed: true }
  }
  try {
    const answer = await answerOf(work)
    await db.update(apiRequest).set({ status: answer.status, answer: answer.body }).where(isThis)
    return { ...answer, replayed: false }
  } catch (error) {
    // What failed on our side is to be tried again.
    await db.delete(apiRequest).where(isThis)
    throw error
  }
}

const before = (now: Date, ms: number) => new Date(now.getTime() - ms)

async function answerOf(work: () => Promise<unknown>): Promise<{ status: number; body: string }> {
  try {
    return { status: 200, body: JSON.stringify(await work()) }
  } catch (error) {
    if (!(error instanceof RequestRefused)) throw error
    const { code, detail, fields } = error
    const told = problem(code, {
      ...(detail === undefined ? {} : { detail }),
      ...(fields === undefined ? {} : { fields }),
    })
    if (told.status >= 500) throw error
    return { status: told.status, body: JSON.stringify(told) }
  }
}

/** Forgets answers that nobody can ask for any more. */
export async function forgetAnswers(db: Db, now: Date): Promise<void> {
  await db.delete(apiRequest).where(lt(apiRequest.createdAt, before(now, keptMs)))
}
