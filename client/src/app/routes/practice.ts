import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readEvidenceSearch } from '../../components/scorecard/evidence-search.ts'
import { readDebriefSearch } from '../../features/debrief/debrief-search.ts'
import { org } from './root.ts'
import { type Search, text } from './search.ts'

const home = createRoute({
  getParentRoute: () => org,
  path: '/',
  component: lazyRouteComponent(() => import('../../features/home/home-page.tsx'), 'HomePage'),
})

const scenarios = createRoute({
  getParentRoute: () => org,
  path: '/scenarios',
  component: lazyRouteComponent(() => import('../../features/scenarios/scenarios-page.tsx'), 'ScenariosPage'),
})

const briefing = createRoute({
  getParentRoute: () => org,
  path: '/scenarios/$scenarioId',
  component: lazyRouteComponent(() => import('../../features/scenarios/briefing-page.tsx'), 'BriefingPage'),
})

const attempts = createRoute({
  getParentRoute: () => org,
  path: '/attempts',
  component: lazyRouteComponent(() => import('../../features/attempts/attempts-page.tsx'), 'AttemptsPage'),
})

const live = createRoute({
  getParentRoute: () => org,
  path: '/roleplays/$roleplayId',
  // Which draft a preview was begun from: `persona/its-id`.
  validateSearch: (search: Search): { draft?: string } => {
    const draft = text(search['draft'])
    return draft === undefined ? {} : { draft }
  },
  component: lazyRouteComponent(() => import('../../features/live/live-page.tsx'), 'LivePage'),
})

const watch = createRoute({
  getParentRoute: () => org,
  path: '/roleplays/$roleplayId/watch',
  component: lazyRouteComponent(() => import('../../features/live/watch-page.tsx'), 'WatchPage'),
})

const debrief = createRoute({
  getParentRoute: () => org,
  path: '/roleplays/$roleplayId/debrief',
  validateSearch: (search: Search) => readDebriefSearch(search),
  component: lazyRouteComponent(() => import('../../features/debrief/debrief-page.tsx'), 'DebriefPage'),
})

const cause = createRoute({
  getParentRoute: () => org,
  path: '/roleplays/$roleplayId/got-in-the-way',
  component: lazyRouteComponent(() => import('../../features/causes/cause-page.tsx'), 'CausePage'),
})

const ladder = createRoute({
  getParentRoute: () => org,
  path: '/levels',
  component: lazyRouteComponent(() => import('../../features/ladder/ladder-page.tsx'), 'LadderPage'),
})

const composure = createRoute({
  getParentRoute: () => org,
  path: '/under-pressure',
  component: lazyRouteComponent(() => import('../../features/composure/composure-page.tsx'), 'ComposurePage'),
})

const drills = createRoute({
  getParentRoute: () => org,
  path: '/drills',
  component: lazyRouteComponent(() => import('../../features/drills/drills-page.tsx'), 'DrillsPage'),
})

const drill = createRoute({
  getParentRoute: () => org,
  path: '/drills/$sessionId',
  component: lazyRouteComponent(() => import('../../features/drills/session-page.tsx'), 'SessionPage'),
})

const comparison = createRoute({
  getParentRoute: () => org,
  path: '/roleplays/$roleplayId/comparison',
  component: lazyRouteComponent(
    () => import('../../features/comparison/comparison-page.tsx'),
    'ComparisonPage',
  ),
})

const moment = createRoute({
  getParentRoute: () => org,
  path: '/roleplays/$roleplayId/moment',
  component: lazyRouteComponent(() => import('../../features/moments/moment-page.tsx'), 'MomentPage'),
})

const moments = createRoute({
  getParentRoute: () => org,
  path: '/moments',
  component: lazyRouteComponent(
    () => import('../../features/moments/shared-moments-page.tsx'),
    'SharedMomentsPage',
  ),
})

const calls = createRoute({
  getParentRoute: () => org,
  path: '/calls',
  component: lazyRouteComponent(() => import('../../features/calls/calls-page.tsx'), 'CallsPage'),
})

const addCall = createRoute({
  getParentRoute: () => org,
  path: '/calls/new',
  component: lazyRouteComponent(() => import('../../features/calls/add-call-page.tsx'), 'AddCallPage'),
})

const handInCalls = createRoute({
  getParentRoute: () => org,
  path: '/calls/hand-in',
  component: lazyRouteComponent(() => import('../../features/calls/hand-in-page.tsx'), 'HandInPage'),
})

const importedCall = createRoute({
  getParentRoute: () => org,
  path: '/calls/$callId',
  validateSearch: (search: Search) => readEvidenceSearch(search),
  component: lazyRouteComponent(() => import('../../features/calls/call-page.tsx'), 'CallPage'),
})

const packs = createRoute({
  getParentRoute: () => org,
  path: '/packs',
  component: lazyRouteComponent(() => import('../../features/packs/packs-page.tsx'), 'PacksPage'),
})

const pack = createRoute({
  getParentRoute: () => org,
  path: '/packs/$packId',
  component: lazyRouteComponent(() => import('../../features/packs/pack-page.tsx'), 'PackPage'),
})

const seen = createRoute({
  getParentRoute: () => org,
  path: '/packs/$packId/seen',
  component: lazyRouteComponent(() => import('../../features/packs/seen-page.tsx'), 'SeenPage'),
})

const ready = createRoute({
  getParentRoute: () => org,
  path: '/roleplays/$roleplayId/ready',
  component: lazyRouteComponent(() => import('../../features/readiness/ready-page.tsx'), 'ReadyPage'),
})

const realCall = createRoute({
  getParentRoute: () => org,
  path: '/ready',
  component: lazyRouteComponent(() => import('../../features/readiness/real-call-page.tsx'), 'RealCallPage'),
})

const readiness = createRoute({
  getParentRoute: () => org,
  path: '/readiness',
  component: lazyRouteComponent(() => import('../../features/readiness/readiness-page.tsx'), 'ReadinessPage'),
})

/** What a rep does: choosing, talking, reading what happened. */
export const practiceRoutes = [
  home,
  scenarios,
  briefing,
  attempts,
  live,
  watch,
  debrief,
  cause,
  ladder,
  composure,
  drills,
  drill,
  comparison,
  moment,
  moments,
  calls,
  addCall,
  handInCalls,
  importedCall,
  packs,
  pack,
  seen,
  ready,
  realCall,
  readiness,
] as const
