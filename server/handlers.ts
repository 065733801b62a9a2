import { agreementHandlers } from './agreement/handlers.ts'
import { createAssignmentHandlers } from './assignments/handlers.ts'
import { createApiKeyHandlers } from './api-keys/handlers.ts'
import { createAuditHandlers } from './audit/handlers.ts'
import { createAuthoringHandlers } from './authoring/handlers.ts'
import { createDraftingHandlers } from './authoring/drafting-handlers.ts'
import { createCalendarHandlers } from './calendar/handlers.ts'
import { createCallHandlers } from './calls/handlers.ts'
import { createCampaignHandlers } from './campaigns/handlers.ts'
import { createCauseHandlers } from './causes/handlers.ts'
import { createComposureHandlers } from './composure/handlers.ts'
import { createDebriefHandlers } from './debrief/handlers.ts'
import { createDrillHandlers } from './drills/handlers.ts'
import type { Handlers } from './http/handler.ts'
import { createJudgingHandlers } from './judging/handlers.ts'
import { createLadderHandlers } from './ladder/handlers.ts'
import { createLiveDrillHandlers } from './live-drills/handlers.ts'
import { createMomentHandlers } from './moments/handlers.ts'
import { createNoticeHandlers } from './notices/handlers.ts'
import { createPackHandlers } from './packs/handlers.ts'
import { createGroupHandlers } from './people/groups/handlers.ts'
import { createImportHandlers } from './people/import/handlers.ts'
import { createInviteHandlers } from './people/invites/handlers.ts'
import { createPeopleHandlers } from './people/handlers.ts'
import { createPrivacyHandlers } from './people/privacy/handlers.ts'
import { createSignOnHandlers } from './people/sign-on/handlers.ts'
import { createReadinessHandlers } from './readiness/handlers.ts'
import { createRealCallHandlers } from './real-calls/handlers.ts'
import { createNominationHandlers } from './playbooks/nomination-handlers.ts'
import { createMultiplierHandlers } from './playbooks/multiplier/handlers.ts'
import { createPlaybookHandlers } from './playbooks/handlers.ts'
import { createReadinessMapHandlers } from './readiness-map/handlers.ts'
import { createReviewHandlers } from './review/handlers.ts'
import { createRoleplayHandlers } from './roleplay/handlers.ts'
import { createRubricHandlers } from './rubrics/handlers.ts'
import type { Runtime } from './runtime.ts'
import { createWebhookHandlers } from './webhooks/handlers.ts'
import { createWatchHandlers } from './live/watching/handlers.ts'
import { createSampleHandlers } from './demo/sample/handlers.ts'
import { createScormHandlers } from './scorm/handlers.ts'
import { createScorerCheckHandlers } from './scorer-check/handlers.ts'
import { scorerHandlers } from './scorer/handlers.ts'

/** One handler for every endpoint of the contract. */
export function createHttpHandlers(runtime: Runtime): Handlers {
  const { db, auth, accessEvents, clock, version, modelName, judge, modelFor, stages } = runtime
  const views = { db, stages, modelFor }
  return {
    ...createPeopleHandlers({
      db,
      auth,
      accessEvents,
      clock,
      version,
      model: modelName,
      judge: judge?.name ?? null,
      mails: runtime.mail.transport !== null || !runtime.config.production,
    }),
    ...createGroupHandlers(db),
    ...createAuditHandlers(db),
    ...createInviteHandlers(runtime),
    ...createImportHandlers(runtime),
    ...createPrivacyHandlers(runtime),
    ...createSignOnHandlers(runtime),
    ...createJudgingHandlers(runtime),
    ...createRoleplayHandlers(runtime, views),
    ...createAssignmentHandlers(runtime, views),
    ...createWebhookHandlers(runtime),
    ...createNoticeHandlers(runtime),
    ...createApiKeyHandlers(runtime),
    ...createDebriefHandlers({ ...views, clock, tell: runtime.tell, priced: runtime.config.model }),
    ...createCampaignHandlers(runtime),
    ...createRealCallHandlers(runtime),
    ...createWatchHandlers(runtime, views),
    ...createCalendarHandlers(runtime),
    ...createScormHandlers(runtime),
    ...createSampleHandlers(runtime),
    ...createMomentHandlers({ db, stages, clock }),
    ...createPackHandlers(runtime),
    ...createNominationHandlers(runtime),
    ...createPlaybookHandlers(runtime),
    ...createMultiplierHandlers(runtime),
    ...createReviewHandlers(runtime),
    ...createReadinessHandlers(runtime, views),
    ...createCauseHandlers(runtime),
    ...createDrillHandlers(runtime),
    ...createLadderHandlers(runtime),
    ...createComposureHandlers(runtime),
    ...createLiveDrillHandlers(runtime),
    ...createReadinessMapHandlers(runtime),
    ...agreementHandlers(db),
    ...createRubricHandlers(runtime),
    ...createAuthoringHandlers(runtime),
    ...createDraftingHandlers(runtime, views),
    ...scorerHandlers(),
    ...createScorerCheckHandlers(runtime),
    ...createCallHandlers(runtime),
  }
}
