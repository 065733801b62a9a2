import * as z from 'zod'
import { orgId, slug } from './ids.ts'
import {
  createPack,
  packChoice,
  packId,
  packView,
  publishPack,
  savedPack,
  savePackAnswers,
  saveSeen,
  seenView,
  setPack,
} from './pack.ts'
import { contentHash } from './rubric.ts'
import { briefing } from './scenario.ts'

const org = z.strictObject({ orgId })
const one = z.strictObject({ orgId, packId })
/** Authors and admins write the organisation's packs, reps read them and write their own. */
const packers = ['rep', 'author', 'admin'] as const

/** Real offers, and what a rep has seen of them. Part of the table in `http.ts`. */
export const packRoutes = {
  packs: {
    method: 'GET',
    path: '/api/orgs/:orgId/packs',
    who: packers,
    params: org,
    response: packChoice,
  },
  createPack: {
    method: 'POST',
    path: '/api/orgs/:orgId/packs',
    who: packers,
    params: org,
    body: createPack,
    response: packView,
  },
  pack: {
    method: 'GET',
    path: '/api/orgs/:orgId/packs/:packId',
    who: packers,
    params: one,
    response: packView,
  },
  savePack: {
    method: 'POST',
    path: '/api/orgs/:orgId/packs/:packId/answers',
    who: packers,
    params: one,
    body: savePackAnswers,
    response: savedPack,
  },
  publishPack: {
    method: 'POST',
    path: '/api/orgs/:orgId/packs/:packId/versions',
    who: packers,
    params: one,
    body: publishPack,
    response: packView,
  },
  setPackVersion: {
    method: 'PATCH',
    path: '/api/orgs/:orgId/packs/:packId/versions/:hash',
    who: packers,
    params: z.strictObject({ orgId, packId, hash: contentHash }),
    body: z.strictObject({ state: z.literal('live') }),
    response: packView,
  },
  setPack: {
    method: 'PATCH',
    path: '/api/orgs/:orgId/packs/:packId',
    who: packers,
    params: one,
    body: setPack,
    response: packView,
  },
  packBriefing: {
    method: 'GET',
    path: '/api/orgs/:orgId/packs/:packId/scenarios/:scenarioId',
    who: 'rep',
    params: one.extend({ scenarioId: slug }),
    /** With the pack's offer, and what the reader has seen, in the place of the scenario's own. */
    response: briefing,
  },
  seenThings: {
    method: 'GET',
    path: '/api/orgs/:orgId/packs/:packId/seen',
    who: 'rep',
    params: one,
    response: seenView,
  },
  saveSeenThings: {
    method: 'POST',
    path: '/api/orgs/:orgId/packs/:packId/seen',
    who: 'rep',
    params: one,
    body: saveSeen,
    response: seenView,
  },
} as const
