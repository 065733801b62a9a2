import * as z from 'zod'
import {
  authoredCard,
  authoredKind,
  authoredTest,
  authoredView,
  checkAuthored,
  duplicateAuthored,
  publishAuthored,
  readAuthored,
  saveAuthored,
  savedAuthored,
} from './authoring.ts'
import { orgId, slug } from './ids.ts'
import { contentHash } from './rubric.ts'

const org = z.strictObject({ orgId })
const one = z.strictObject({ orgId, kind: authoredKind, id: slug })
const authors = ['author', 'admin'] as const
const ok = z.object({ ok: z.literal(true) })
/** Sources may be four times as long as what ships, with every character escaped. */
const sourceBodyLimit = 2_500_000

/** Personas and scenarios as authors write them. Part of the table in `http.ts`. */
export const authoringRoutes = {
  authoredList: {
    method: 'GET',
    path: '/api/orgs/:orgId/authoring',
    who: authors,
    params: org,
    response: z.object({ items: z.array(authoredCard) }),
  },
  checkAuthored: {
    method: 'POST',
    path: '/api/orgs/:orgId/authoring/check',
    who: authors,
    params: org,
    body: checkAuthored,
    bodyLimit: sourceBodyLimit,
    response: readAuthored,
  },
  authored: {
    method: 'GET',
    path: '/api/orgs/:orgId/authoring/:kind/:id',
    who: authors,
    params: one,
    response: authoredView,
  },
  saveAuthored: {
    method: 'POST',
    path: '/api/orgs/:orgId/authoring/:kind/:id/draft',
    who: authors,
    params: one,
    body: saveAuthored,
    bodyLimit: sourceBodyLimit,
    response: savedAuthored,
  },
  discardAuthored: {
    method: 'DELETE',
    path: '/api/orgs/:orgId/authoring/:kind/:id/draft',
    who: authors,
    params: one,
    response: ok,
  },
  duplicateAuthored: {
    method: 'POST',
    path: '/api/orgs/:orgId/authoring/:kind/:id/copies',
    who: authors,
    params: one,
    body: duplicateAuthored,
    response: authoredView,
  },
  testAuthored: {
    method: 'POST',
    path: '/api/orgs/:orgId/authoring/:kind/:id/tests',
    who: authors,
    params: one,
    body: z.strictObject({ hash: contentHash }),
    response: z.object({ test: authoredTest.nullable() }),
  },
  authoredTest: {
    method: 'GET',
    path: '/api/orgs/:orgId/authoring/:kind/:id/tests/:hash',
    who: authors,
    params: one.extend({ hash: contentHash }),
    response: z.object({ test: authoredTest.nullable() }),
  },
  publishAuthored: {
    method: 'POST',
    path: '/api/orgs/:orgId/authoring/:kind/:id/versions',
    who: authors,
    params: one,
    body: publishAuthored,
    response: authoredView,
  },
  setAuthoredVersion: {
    method: 'PATCH',
    path: '/api/orgs/:orgId/authoring/:kind/:id/versions/:hash',
    who: authors,
    params: one.extend({ hash: contentHash }),
    body: z.strictObject({ state: z.enum(['live', 'archived']) }),
    response: authoredView,
  },
} as const
