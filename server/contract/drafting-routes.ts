import * as z from 'zod'
import {
  answerInterview,
  authoredKind,
  cardBodyLimit,
  draftFromText,
  drafted,
  exportedCard,
  importCard,
  importedCard,
  interview,
  startPreview,
} from './authoring.ts'
import { orgId, slug } from './ids.ts'
import { roleplayView } from './roleplay.ts'

const org = z.strictObject({ orgId })
const one = z.strictObject({ orgId, kind: authoredKind, id: slug })
const authors = ['author', 'admin'] as const

/** How a draft comes to be, is talked with and leaves again. Part of the table in `http.ts`. */
export const draftingRoutes = {
  authoredSchema: {
    method: 'GET',
    path: '/api/schemas/:kind',
    who: 'nobody',
    params: z.strictObject({ kind: authoredKind }),
    /** JSON Schema, draft-07. */
    response: z.record(z.string(), z.json()),
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
    perMinute: 30,
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
