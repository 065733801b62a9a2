import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { and, count, desc, eq, isNull } from 'drizzle-orm'
import type { ApiKeyView, CreateApiKey } from '#contract/api-key.ts'
import type { Db, Queryable } from '../db/db.ts'
import { apiKey } from '../db/schema/api-keys.ts'
import { user } from '../db/schema/people.ts'
import { RequestRefused } from '../errors.ts'

/** Recognised by scanners that look for secrets in code. */
const start = 'conviction_'
const prefixLength = start.length + 8
const most = 50

export const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex')

type Row = { readonly key: typeof apiKey.$inferSelect; readonly by: string | null }

const viewOf = ({ key, by }: Row): ApiKeyView => ({
  id: key.id,
  name: key.name,
  prefix: key.prefix,
  scopes: [...key.scopes],
  createdAt: key.createdAt.toISOString(),
  createdBy: by,
  lastUsedAt: key.lastUsedAt?.toISOString() ?? null,
  revokedAt: key.revokedAt?.toISOString() ?? null,
})

const rows = (db: Queryable) =>
  db.select({ key: apiKey, by: user.name }).from(apiKey).leftJoin(user, eq(user.id, apiKey.createdBy))

/** Every key that there ever was, newest first: what a revoked one did stands in the record. */
export async function keysOf(db: Queryable, orgId: string): Promise<ApiKeyView[]> {
  const found = await rows(db).where(eq(apiKey.orgId, orgId)).orderBy(desc(apiKey.createdAt), desc(apiKey.id))
  return found.map(viewOf)
}

async function one(db: Queryable, orgId: string, keyId: string): Promise<ApiKeyView> {
  const [row] = await rows(db).where(and(eq(apiKey.orgId, orgId), eq(apiKey.id, keyId)))
  if (!row) throw new RequestRefused('api/no_key')
  return viewOf(row)
}

type By = { readonly orgId: string; readonly userId: string; readonly now: Date }

/** @returns the key with its secret, which nobody can show again. @throws RequestRefused `api/too_many_keys` */
export async function createKey(
  db: Db,
  { orgId, userId, now }: By,
  { name, scopes }: CreateApiKey,
): Promise<{ key: ApiKeyView; secret: string }> {
  const [there] = await db
    .select({ many: count() })
    .from(apiKey)
    .where(and(eq(apiKey.orgId, orgId), isNull(apiKey.revokedAt)))
  if ((there?.many ?? 0) >= most) throw new RequestRefused('api/too_many_keys')
  const secret = `${start}${randomBytes(32).toString('base64url')}`
  const id = randomUUID()
  await db.insert(apiKey).values({
    orgId,
    id,
    name,
    prefix: secret.slice(0, prefixLength),
    hash: hashOf(secret),
    scopes: [...new Set(scopes)],
    createdBy: userId,
    createdAt: now,
  })
  return { key: await one(db, orgId, id), secret }
}

/** From now on it opens nothing. Again is the same as once. @throws RequestRefused `api/no_key` */
export async function revokeKey(db: Db, orgId: string, keyId: string, now: Date): Promise<ApiKeyView> {
  await db
    .update(apiKey)
    .set({ revokedAt: now })
    .where(and(eq(apiKey.orgId, orgId), eq(apiKey.id, keyId), isNull(apiKey.revokedAt)))
  return one(db, orgId, keyId)
}
