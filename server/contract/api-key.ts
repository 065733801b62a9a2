import * as z from 'zod'
import { orgId, uuid } from './ids.ts'

export const apiScopes = ['read', 'write'] as const
export const apiScope = z.enum(apiScopes)
export type ApiScope = z.infer<typeof apiScope>

const moment = z.iso.datetime()

/** A key of an organisation, by which a program asks in its name. The key itself is shown once. */
export const apiKeyView = z.object({
  id: uuid,
  name: z.string(),
  /** How it begins, to tell it from others. */
  prefix: z.string(),
  scopes: z.array(apiScope),
  createdAt: moment,
  createdBy: z.string().nullable(),
  /** To the minute. */
  lastUsedAt: moment.nullable(),
  revokedAt: moment.nullable(),
})
export type ApiKeyView = z.infer<typeof apiKeyView>

export const createApiKey = z.strictObject({
  name: z.string().trim().min(1, 'Give it a name.').max(80),
  scopes: z.array(apiScope).min(1, 'Choose at least one.').max(apiScopes.length),
})
export type CreateApiKey = z.output<typeof createApiKey>

const org = z.strictObject({ orgId })

/** Keys for programs. Part of the table in `http.ts`; what they open stands in `rest.ts`. */
export const apiKeyRoutes = {
  apiKeys: {
    method: 'GET',
    path: '/api/orgs/:orgId/api-keys',
    who: 'admin',
    params: org,
    response: z.object({ keys: z.array(apiKeyView) }),
  },
  createApiKey: {
    method: 'POST',
    path: '/api/orgs/:orgId/api-keys',
    who: 'admin',
    params: org,
    body: createApiKey,
    response: z.object({ key: apiKeyView, secret: z.string() }),
  },
  revokeApiKey: {
    method: 'DELETE',
    path: '/api/orgs/:orgId/api-keys/:keyId',
    who: 'admin',
    params: z.strictObject({ orgId, keyId: uuid }),
    response: apiKeyView,
  },
} as const
