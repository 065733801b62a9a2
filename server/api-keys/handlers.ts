import type { Handlers } from '../http/handler.ts'
import type { Runtime } from '../runtime.ts'
import { createKey, keysOf, revokeKey } from './keys.ts'

type ApiKeyHandlers = Pick<Handlers, 'apiKeys' | 'createApiKey' | 'revokeApiKey'>

/** Endpoints by which admins give keys to programs, and take them back. */
export function createApiKeyHandlers({ db, clock }: Pick<Runtime, 'db' | 'clock'>): ApiKeyHandlers {
  return {
    apiKeys: async ({ params: { orgId } }) => ({ keys: await keysOf(db, orgId) }),
    createApiKey: async ({ params: { orgId }, body, access, audit }) => {
      const by = { orgId, userId: access.caller.userId, now: clock.now() }
      const created = await createKey(db, by, body)
      audit({ subject: { kind: 'api-key', id: created.key.id }, detail: { scopes: created.key.scopes } })
      return created
    },
    revokeApiKey: ({ params: { orgId, keyId } }) => revokeKey(db, orgId, keyId, clock.now()),
  }
}
