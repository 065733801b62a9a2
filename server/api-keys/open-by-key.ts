import { and, eq, isNull, lt, or } from 'drizzle-orm'
import type { ApiScope } from '#contract/api-key.ts'
import type { Db } from '../db/db.ts'
import { apiKey } from '../db/schema/api-keys.ts'
import { RequestRefused } from '../errors.ts'
import { hashOf } from './keys.ts'

/** A program that asks, and the admin who gave it its key, while they have an account. */
export type Program = { readonly orgId: string; readonly keyId: string; readonly madeBy: string | null }

type Asked = { readonly orgId: string; readonly scope: ApiScope; readonly now: Date }

/**
 * Who asks with this header. @throws RequestRefused `api/key_required` without a key that holds, `org/not_found` for
 * another organisation, `api/wrong_scope`
 */
export async function openByKey(
  db: Db,
  authorization: string | undefined,
  { orgId, scope, now }: Asked,
): Promise<Program> {
  const key = /^Bearer (\S{20,200})$/i.exec(authorization ?? '')?.[1]
  if (key === undefined) throw new RequestRefused('api/key_required')
  const [row] = await db
    .select()
    .from(apiKey)
    .where(and(eq(apiKey.hash, hashOf(key)), isNull(apiKey.revokedAt)))
  if (!row) throw new RequestRefused('api/key_required')
  if (row.orgId !== orgId) throw new RequestRefused('org/not_found')
  if (!row.scopes.includes(scope)) throw new RequestRefused('api/wrong_scope')
  const minuteAgo = new Date(now.getTime() - 60_000)
  await db
    .update(apiKey)
    .set({ lastUsedAt: now })
    .where(
      and(
        eq(apiKey.orgId, orgId),
        eq(apiKey.id, row.id),
        or(isNull(apiKey.lastUsedAt), lt(apiKey.lastUsedAt, minuteAgo)),
      ),
    )
  return { orgId, keyId: row.id, madeBy: row.createdBy }
}
