import * as z from 'zod'
import { orgId, uuid } from './ids.ts'
import {
  answerNomination,
  handOver,
  nominate,
  nominationSummary,
  nominationView,
  shareFigures,
} from './playbook.ts'
import { deck, deckFile } from './deck.ts'
import { saveAnswer, savedAnswer } from './interview.ts'
import {
  createPlaybook,
  draftedPlaybook,
  draftPlaybook,
  playbookCard,
  playbookDraft,
  playbookView,
  publishPlaybook,
  savedPlaybook,
  savePlaybook,
} from './playbook-view.ts'

const org = z.strictObject({ orgId })
const one = z.strictObject({ orgId, nominationId: uuid })
/** Who names strong performers: a manager those they reach, authors and admins anybody. */
const leaders = ['manager', 'author', 'admin'] as const
const playbook = z.strictObject({ orgId, playbookId: uuid })
const ok = z.object({ ok: z.literal(true) })

/** From a strong performer's moments to a playbook. Part of the table in `http.ts`. */
export const playbookRoutes = {
  nominations: {
    method: 'GET',
    path: '/api/orgs/:orgId/nominations',
    who: leaders,
    params: org,
    response: z.object({ nominations: z.array(nominationSummary) }),
  },
  nominate: {
    method: 'POST',
    path: '/api/orgs/:orgId/nominations',
    who: leaders,
    params: org,
    body: nominate,
    response: nominationSummary,
  },
  nomination: {
    method: 'GET',
    path: '/api/orgs/:orgId/nominations/:nominationId',
    who: leaders,
    params: one,
    response: nominationView,
  },
  endNomination: {
    method: 'DELETE',
    path: '/api/orgs/:orgId/nominations/:nominationId',
    who: leaders,
    params: one,
    response: ok,
  },
  myNominations: {
    method: 'GET',
    path: '/api/orgs/:orgId/my-nominations',
    who: 'member',
    params: org,
    response: z.object({ nominations: z.array(nominationSummary), share: shareFigures.shape.share }),
  },
  myNomination: {
    method: 'GET',
    path: '/api/orgs/:orgId/my-nominations/:nominationId',
    who: 'member',
    params: one,
    response: nominationView,
  },
  answerNomination: {
    method: 'POST',
    path: '/api/orgs/:orgId/my-nominations/:nominationId/consent',
    who: 'member',
    params: one,
    body: answerNomination,
    response: nominationSummary,
  },
  handOver: {
    method: 'POST',
    path: '/api/orgs/:orgId/my-nominations/:nominationId/sources',
    who: 'member',
    params: one,
    body: handOver,
    response: nominationView,
  },
  shareFigures: {
    method: 'POST',
    path: '/api/orgs/:orgId/figure-share',
    who: 'member',
    params: org,
    body: shareFigures,
    response: ok,
  },
  nominatable: {
    method: 'GET',
    path: '/api/orgs/:orgId/nominatable',
    who: leaders,
    params: org,
    response: z.object({ people: z.array(z.object({ userId: uuid, name: z.string() })) }),
  },
  noteAnswer: {
    method: 'POST',
    path: '/api/orgs/:orgId/nominations/:nominationId/answers',
    who: leaders,
    params: one,
    body: saveAnswer,
    response: savedAnswer,
  },
  noteOwnAnswer: {
    method: 'POST',
    path: '/api/orgs/:orgId/my-nominations/:nominationId/answers',
    who: 'member',
    params: one,
    body: saveAnswer,
    response: savedAnswer,
  },
  draftPlaybook: {
    method: 'POST',
    path: '/api/orgs/:orgId/nominations/:nominationId/draft',
    who: leaders,
    params: one,
    body: draftPlaybook,
    response: draftedPlaybook,
  },
  createPlaybook: {
    method: 'POST',
    path: '/api/orgs/:orgId/playbooks',
    who: leaders,
    params: org,
    body: createPlaybook,
    response: ok,
  },
  playbooks: {
    method: 'GET',
    path: '/api/orgs/:orgId/playbooks',
    who: 'member',
    params: org,
    response: z.object({ playbooks: z.array(playbookCard) }),
  },
  playbook: {
    method: 'GET',
    path: '/api/orgs/:orgId/playbooks/:playbookId',
    who: 'member',
    params: playbook,
    response: playbookView,
  },
  deck: {
    method: 'GET',
    path: '/api/orgs/:orgId/playbooks/:playbookId/deck',
    who: 'member',
    params: playbook,
    response: deck,
  },
  deckFile: {
    method: 'GET',
    path: '/api/orgs/:orgId/playbooks/:playbookId/deck/pptx',
    who: 'member',
    params: playbook,
    perMinute: 30,
    response: deckFile,
  },
  playbookDraft: {
    method: 'GET',
    path: '/api/orgs/:orgId/playbooks/:playbookId/draft',
    who: leaders,
    params: playbook,
    response: playbookDraft,
  },
  savePlaybook: {
    method: 'PATCH',
    path: '/api/orgs/:orgId/playbooks/:playbookId',
    who: leaders,
    params: playbook,
    body: savePlaybook,
    response: savedPlaybook,
  },
  publishPlaybook: {
    method: 'POST',
    path: '/api/orgs/:orgId/playbooks/:playbookId/publish',
    who: leaders,
    params: playbook,
    body: publishPlaybook,
    response: ok,
  },
  withdrawPlaybook: {
    method: 'POST',
    path: '/api/orgs/:orgId/playbooks/:playbookId/withdraw',
    who: leaders,
    params: playbook,
    response: ok,
  },
} as const
