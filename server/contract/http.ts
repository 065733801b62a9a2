import { assignmentRoutes } from './assignment-routes.ts'
import { apiKeyRoutes } from './api-key.ts'
import { authoringRoutes } from './authoring-routes.ts'
import { behaviourCardRoutes } from './behaviour-card.ts'
import { campaignRoutes } from './campaign-routes.ts'
import { causeRoutes } from './cause.ts'
import { calendarRoutes } from './calendar.ts'
import { composureRoutes } from './composure.ts'
import { coreRoutes, type Route } from './core-routes.ts'
import { drillRoutes } from './drill.ts'
import { ladderRoutes } from './ladder.ts'
import { draftingRoutes } from './drafting-routes.ts'
import { liveDrillRoutes } from './live-drill.ts'
import { inviteRoutes } from './invite-routes.ts'
import { multiplierRoutes } from './multiplier.ts'
import { noticeRoutes } from './notice-routes.ts'
import { packRoutes } from './pack-routes.ts'
import { readinessRoutes } from './readiness.ts'
import { readinessMapRoutes } from './readiness-map-routes.ts'
import { realCallRoutes } from './real-call-routes.ts'
import { reviewRoutes } from './review-routes.ts'
import { playbookRoutes } from './playbook-routes.ts'
import { peopleRoutes } from './people-routes.ts'
import { sampleRoutes } from './sample.ts'
import { scormRoutes } from './scorm.ts'
import { signOnRoutes } from './sign-on-routes.ts'
import { webhookRoutes } from './webhook-routes.ts'
import { watchRoutes } from './watch.ts'

export type { Route, Who } from './core-routes.ts'

/**
 * Every HTTP endpoint but sign-in (`/api/auth/*`, better-auth's own) and health. The client has those of `coreRoutes`
 * from the start and loads the others when a page asks for one.
 */
export const routes = {
  ...coreRoutes,
  ...authoringRoutes,
  ...draftingRoutes,
  ...packRoutes,
  ...playbookRoutes,
  ...multiplierRoutes,
  ...reviewRoutes,
  ...readinessMapRoutes,
  ...peopleRoutes,
  ...inviteRoutes,
  ...signOnRoutes,
  ...assignmentRoutes,
  ...webhookRoutes,
  ...noticeRoutes,
  ...apiKeyRoutes,
  ...campaignRoutes,
  ...realCallRoutes,
  ...watchRoutes,
  ...calendarRoutes,
  ...scormRoutes,
  ...readinessRoutes,
  ...causeRoutes,
  ...drillRoutes,
  ...ladderRoutes,
  ...composureRoutes,
  ...liveDrillRoutes,
  ...sampleRoutes,
  ...behaviourCardRoutes,
} as const satisfies Record<string, Route>

export type RouteName = keyof typeof routes
