import * as z from 'zod'
import { orgId } from './ids.ts'
import { addDomain, askSignOn, domainName, saveSignOn, signOnView, signOnWay } from './sign-on.ts'

const org = z.strictObject({ orgId })
const one = z.strictObject({ orgId, domain: domainName })

/** Signing in at an organisation's own provider. Part of the table in `http.ts`. */
export const signOnRoutes = {
  signOn: {
    method: 'GET',
    path: '/api/orgs/:orgId/sign-on',
    who: 'admin',
    params: org,
    response: signOnView,
  },
  saveSignOn: {
    method: 'POST',
    path: '/api/orgs/:orgId/sign-on',
    who: 'admin',
    params: org,
    body: saveSignOn,
    response: signOnView,
  },
  removeSignOn: {
    method: 'DELETE',
    path: '/api/orgs/:orgId/sign-on',
    who: 'admin',
    params: org,
    response: signOnView,
  },
  addSignOnDomain: {
    method: 'POST',
    path: '/api/orgs/:orgId/sign-on/domains',
    who: 'admin',
    params: org,
    body: addDomain,
    response: signOnView,
  },
  checkSignOnDomain: {
    method: 'POST',
    path: '/api/orgs/:orgId/sign-on/domains/:domain/checks',
    who: 'admin',
    params: one,
    perMinute: 30,
    response: signOnView,
  },
  removeSignOnDomain: {
    method: 'DELETE',
    path: '/api/orgs/:orgId/sign-on/domains/:domain',
    who: 'admin',
    params: one,
    response: signOnView,
  },
  askSignOn: {
    method: 'POST',
    path: '/api/sign-on',
    who: 'nobody',
    body: askSignOn,
    perMinute: 60,
    response: signOnWay,
  },
} as const
