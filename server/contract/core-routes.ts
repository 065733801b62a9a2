import * as z from 'zod'
import { agreementView } from './agreement.ts'
import { callBodyLimit, callDraft, callId, callPreview, callSummary, callView, importCall } from './call.ts'
import { answerRoutes } from './answer-routes.ts'
import { momentRoutes } from './moment-routes.ts'
import { comparisonView, debriefView, firstWord } from './debrief.ts'
import { orgId, roleplayId, slug, type Role } from './ids.ts'
import {
  installView,
  meView,
  organisationView,
  setupBody,
  teamView,
  updateOrganisation,
  updateSettings,
} from './people.ts'
import {
  contentHash,
  publishRubric,
  rubricCard,
  rubricDiff,
  rubricTrial,
  rubricView,
  saveRubricDraft,
  savedRubricDraft,
} from './rubric.ts'
import { roleplaySummary, roleplayView, startRetake, startRoleplay } from './roleplay.ts'
import { heldScoringView, retryScoring, scoringFailureView } from './scorecard.ts'
import { briefing, quickLine, scenarioCard } from './scenario.ts'
import { scorerCardView } from './scorer.ts'

const org = z.strictObject({ orgId })
const one = z.strictObject({ orgId, roleplayId })
const rubric = z.strictObject({ orgId, rubricId: slug })
const rubricVersion = z.strictObject({ orgId, rubricId: slug, hash: contentHash })
/** Who writes what others play and are scored by. */
const authors = ['author', 'admin'] as const
const oneCall = z.strictObject({ orgId, callId })
const ok = z.object({ ok: z.literal(true) })

/**
 * The endpoints that a first screen may need; the rest of the table stands in `http.ts`. `who` names the least that is needed:
 * nobody (public), user (signed in), a role in the organisation or one of several, `owner` of the roleplay, `watcher` (whom
 * the owner lets watch while it runs), `reviewer` (a coach who reaches the rep, once submitted, and is not the rep),
 * `reader` (owner or reviewer), or `call-owner`, who imported the call.
 */
export const coreRoutes = {
  ...answerRoutes,
  ...momentRoutes,
  install: { method: 'GET', path: '/api/install', who: 'nobody', response: installView },
  setup: { method: 'POST', path: '/api/setup', who: 'nobody', body: setupBody, response: ok },
  me: { method: 'GET', path: '/api/me', who: 'user', response: meView },
  updateSettings: {
    method: 'PATCH',
    path: '/api/me/settings',
    who: 'user',
    body: updateSettings,
    response: meView,
  },
  scenarios: {
    method: 'GET',
    path: '/api/orgs/:orgId/scenarios',
    who: 'member',
    params: org,
    response: z.object({ scenarios: z.array(scenarioCard) }),
  },
  briefing: {
    method: 'GET',
    path: '/api/orgs/:orgId/scenarios/:scenarioId',
    who: 'member',
    params: z.strictObject({ orgId, scenarioId: slug }),
    response: briefing,
  },
  quickLines: {
    method: 'GET',
    path: '/api/orgs/:orgId/quick-lines',
    who: 'member',
    params: org,
    response: z.object({ lines: z.array(quickLine) }),
  },
  startRoleplay: {
    method: 'POST',
    path: '/api/orgs/:orgId/roleplays',
    who: 'rep',
    params: org,
    body: startRoleplay,
    response: roleplayView,
  },
  myRoleplays: {
    method: 'GET',
    path: '/api/orgs/:orgId/roleplays',
    who: 'rep',
    params: org,
    query: z.strictObject({
      cursor: z.string().max(200).optional(),
      scenarioId: slug.optional(),
      limit: z.coerce.number().int().min(1).max(100).optional(),
    }),
    response: z.object({ roleplays: z.array(roleplaySummary), next: z.string().nullable() }),
  },
  roleplay: {
    method: 'GET',
    path: '/api/orgs/:orgId/roleplays/:roleplayId',
    who: 'owner',
    params: one,
    response: roleplayView,
  },
  endRoleplay: {
    method: 'POST',
    path: '/api/orgs/:orgId/roleplays/:roleplayId/end',
    who: 'owner',
    params: one,
    response: roleplayView,
  },
  firstWord: {
    method: 'GET',
    path: '/api/orgs/:orgId/roleplays/:roleplayId/first-word',
    who: 'owner',
    params: one,
    response: firstWord,
  },
  debrief: {
    method: 'GET',
    path: '/api/orgs/:orgId/roleplays/:roleplayId/debrief',
    who: 'reader',
    params: one,
    response: debriefView,
  },
  rescore: {
    method: 'POST',
    path: '/api/orgs/:orgId/roleplays/:roleplayId/scorecards',
    who: 'owner',
    params: one,
    response: ok,
  },
  retake: {
    method: 'POST',
    path: '/api/orgs/:orgId/roleplays/:roleplayId/retakes',
    who: 'owner',
    params: one,
    body: startRetake,
    response: roleplayView,
  },
  comparison: {
    method: 'GET',
    path: '/api/orgs/:orgId/roleplays/:roleplayId/comparison',
    who: 'owner',
    params: one,
    response: comparisonView,
  },
  submit: {
    method: 'POST',
    path: '/api/orgs/:orgId/roleplays/:roleplayId/submission',
    who: 'owner',
    params: one,
    response: ok,
  },
  calls: {
    method: 'GET',
    path: '/api/orgs/:orgId/calls',
    who: 'rep',
    params: org,
    response: z.object({ calls: z.array(callSummary) }),
  },
  previewCall: {
    method: 'POST',
    path: '/api/orgs/:orgId/calls/preview',
    who: ['rep', 'coach'],
    params: org,
    body: callDraft,
    bodyLimit: callBodyLimit,
    response: callPreview,
  },
  importCall: {
    method: 'POST',
    path: '/api/orgs/:orgId/calls',
    who: 'rep',
    params: org,
    body: importCall,
    bodyLimit: callBodyLimit,
    response: callView,
  },
  call: {
    method: 'GET',
    path: '/api/orgs/:orgId/calls/:callId',
    who: 'call-owner',
    params: oneCall,
    response: callView,
  },
  rescoreCall: {
    method: 'POST',
    path: '/api/orgs/:orgId/calls/:callId/scorecards',
    who: 'call-owner',
    params: oneCall,
    response: ok,
  },
  removeCall: {
    method: 'DELETE',
    path: '/api/orgs/:orgId/calls/:callId',
    who: 'call-owner',
    params: oneCall,
    response: ok,
  },
  scorerCard: {
    method: 'GET',
    path: '/api/orgs/:orgId/scorer',
    who: 'member',
    params: org,
    response: scorerCardView,
  },
  agreement: {
    method: 'GET',
    path: '/api/orgs/:orgId/agreement',
    who: ['coach', 'author', 'admin'],
    params: org,
    response: agreementView,
  },
  team: { method: 'GET', path: '/api/orgs/:orgId/team', who: 'manager', params: org, response: teamView },
  organisation: {
    method: 'GET',
    path: '/api/orgs/:orgId/organisation',
    who: 'admin',
    params: org,
    response: organisationView,
  },
  updateOrganisation: {
    method: 'PATCH',
    path: '/api/orgs/:orgId/organisation',
    who: 'admin',
    params: org,
    body: updateOrganisation,
    response: organisationView,
  },
  rubrics: {
    method: 'GET',
    path: '/api/orgs/:orgId/rubrics',
    who: authors,
    params: org,
    response: z.object({ rubrics: z.array(rubricCard) }),
  },
  rubric: {
    method: 'GET',
    path: '/api/orgs/:orgId/rubrics/:rubricId',
    who: authors,
    params: rubric,
    response: rubricView,
  },
  saveRubricDraft: {
    method: 'POST',
    path: '/api/orgs/:orgId/rubrics/:rubricId/draft',
    who: authors,
    params: rubric,
    body: saveRubricDraft,
    response: savedRubricDraft,
  },
  discardRubricDraft: {
    method: 'DELETE',
    path: '/api/orgs/:orgId/rubrics/:rubricId/draft',
    who: authors,
    params: rubric,
    response: ok,
  },
  rubricDiff: {
    method: 'GET',
    path: '/api/orgs/:orgId/rubrics/:rubricId/diff',
    who: authors,
    params: rubric,
    query: z.strictObject({ from: contentHash, to: contentHash.or(z.literal('draft')) }),
    response: rubricDiff,
  },
  tryRubric: {
    method: 'POST',
    path: '/api/orgs/:orgId/rubrics/:rubricId/trials',
    who: authors,
    params: rubric,
    body: z.strictObject({ hash: contentHash }),
    response: z.object({ trial: rubricTrial.nullable() }),
  },
  rubricTrial: {
    method: 'GET',
    path: '/api/orgs/:orgId/rubrics/:rubricId/trials/:hash',
    who: authors,
    params: rubricVersion,
    response: z.object({ trial: rubricTrial.nullable() }),
  },
  publishRubric: {
    method: 'POST',
    path: '/api/orgs/:orgId/rubrics/:rubricId/versions',
    who: authors,
    params: rubric,
    body: publishRubric,
    response: rubricView,
  },
  setRubricVersion: {
    method: 'PATCH',
    path: '/api/orgs/:orgId/rubrics/:rubricId/versions/:hash',
    who: authors,
    params: rubricVersion,
    body: z.strictObject({ state: z.enum(['live', 'archived']) }),
    response: rubricView,
  },
  scoringFailures: {
    method: 'GET',
    path: '/api/orgs/:orgId/scoring-failures',
    who: 'admin',
    params: org,
    response: z.object({ failures: z.array(scoringFailureView) }),
  },
  retryScoring: {
    method: 'POST',
    path: '/api/orgs/:orgId/scoring-failures/retries',
    who: 'admin',
    params: org,
    body: retryScoring,
    response: ok,
  },
  heldScorings: {
    method: 'GET',
    path: '/api/orgs/:orgId/held-scorings',
    who: ['coach', 'admin'],
    params: org,
    response: z.object({ held: z.array(heldScoringView) }),
  },
} as const satisfies Record<string, Route>

export type Who =
  | 'nobody'
  | 'user'
  | 'member'
  | Role
  | readonly Role[]
  | 'owner'
  | 'watcher'
  | 'reviewer'
  | 'reader'
  | 'call-owner'
export type Route = {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  readonly path: string
  readonly who: Who
  readonly params?: z.ZodType
  readonly query?: z.ZodType
  readonly body?: z.ZodType
  /** The longest body in bytes, where it may be more than a form. */
  readonly bodyLimit?: number
  /** Requests per address and minute, where fewer are enough than elsewhere. */
  readonly perMinute?: number
  readonly response: z.ZodType
}
