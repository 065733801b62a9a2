import * as z from 'zod'
import {
  answerInterview,
  authoredCard,
  authoredKind,
  authoredTest,
  authoredView,
  cardBodyLimit,
  checkAuthored,
  draftFromText,
  drafted,
  duplicateAuthored,
  exportedCard,
  importCard,
  importedCard,
  interview,
  publishAuthored,
  readAuthored,
  saveAuthored,
  savedAuthored,
  startPreview,
} from './authoring.ts'
import { orgId, slug } from './ids.ts'
import { roleplayView } from './roleplay.ts'
import { contentHash } from './rubric.ts'

const org = z.strictObject({ orgId })
const one = z.strictObject({ orgId, kind: authoredKind, id: slug })
const authors = ['author', 'admin'] as const
const ok = z.object({ ok: z.literal(true) })
/** Sources may be four times as long as what ships, with every character escaped. */
const sourceBodyLimit = 2_500_000

/** Personas and scenarios as authors write them. Part of the table in `http.ts`. */
export const authoringRoutes = {
  authoredSchema: {
    method: 'GET',
    path: '/api/schemas/:kind',
    who: 'nobody',
    params: z.strictObject({ kind: authoredKind }),
    /** JSON Schema, draft-07. */
    response: z.record(z.string(), z.json()),
  },
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
  interview: {
    method: 'GET',
    path: '/api/orgs/:orgId/authoring/interview',
    who: authors,
    params: org,
    response: interview,
  },
  answerInterview: {
    method: 'POST',
    path: '/api/orgs/:orgId/authoring/interview',
    who: authors,
    params: org,
    body: answerInterview,
    response: drafted,
  },
  draftFromText: {
    method: 'POST',
    path: '/api/orgs/:orgId/authoring/drafts',
    who: authors,
    params: org,
    body: draftFromText,
    bodyLimit: 400_000,
    perMinute: 10,
    response: drafted,
  },
  importCard: {
    method: 'POST',
    path: '/api/orgs/:orgId/authoring/cards',
    who: authors,
    params: org,
    body: importCard,
    bodyLimit: cardBodyLimit,
    response: importedCard,
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
  previewAuthored: {
    method: 'POST',
    path: '/api/orgs/:orgId/authoring/:kind/:id/previews',
    who: authors,
    params: one,
    body: startPreview,
    response: roleplayView,
  },
  exportCard: {
    method: 'GET',
    path: '/api/orgs/:orgId/authoring/:kind/:id/card',
    who: authors,
    params: one,
    query: z.strictObject({ format: z.enum(['json', 'png']) }),
    response: exportedCard,
  },
} as const
