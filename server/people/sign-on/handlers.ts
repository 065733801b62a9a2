import type { Handlers } from '../../http/handler.ts'
import type { Runtime } from '../../runtime.ts'
import { addDomain, checkDomain, removeDomain, removeSignOn, saveSignOn, signOnView } from './connection.ts'
import { callbackPath, startPath } from './routes.ts'
import { providerFor } from './way-in.ts'

type SignOnHandlers = Pick<
  Handlers,
  | 'signOn'
  | 'saveSignOn'
  | 'removeSignOn'
  | 'addSignOnDomain'
  | 'checkSignOnDomain'
  | 'removeSignOnDomain'
  | 'askSignOn'
>

/** Endpoints about an organisation's own provider. */
export function createSignOnHandlers({
  db,
  mail: { secret, baseUrl },
  config,
  clock,
  resolveTxt,
  outgoing,
  accessEvents,
}: Pick<
  Runtime,
  'db' | 'mail' | 'config' | 'clock' | 'resolveTxt' | 'outgoing' | 'accessEvents'
>): SignOnHandlers {
  const signedOut = (userIds: readonly string[]) => {
    for (const userId of userIds)
      accessEvents.accessChanged({ userId, sessionId: null, reason: 'signed-out' })
  }
  const view = (orgId: string) => signOnView(db, orgId, `${baseUrl}${callbackPath}`)
  return {
    signOn: ({ params: { orgId } }) => view(orgId),
    saveSignOn: async ({ params: { orgId }, body, audit }) => {
      signedOut(await saveSignOn({ db, secret, outgoing, production: config.production }, orgId, body))
      const { enforced, breakGlassUserId, joinRoles } = body
      audit({ detail: { enforced, breakGlassUserId, joinRoles } })
      return view(orgId)
    },
    removeSignOn: async ({ params: { orgId } }) => {
      await removeSignOn(db, orgId)
      return view(orgId)
    },
    addSignOnDomain: async ({ params: { orgId }, body }) => {
      await addDomain(db, orgId, body.domain)
      return view(orgId)
    },
    checkSignOnDomain: async ({ params: { orgId, domain } }) => {
      signedOut(await checkDomain(db, resolveTxt, { orgId, domain, now: clock.now() }))
      return view(orgId)
    },
    removeSignOnDomain: async ({ params: { orgId, domain } }) => {
      await removeDomain(db, orgId, domain)
      return view(orgId)
    },
    askSignOn: async ({ body }) => {
      const provider = await providerFor(db, body.email)
      return { start: provider && startPath(provider.id), only: provider?.enforced ?? false }
    },
  }
}
