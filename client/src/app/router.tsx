import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { PageLoading } from '../components/loading.tsx'
import { readEvidenceSearch } from '../components/scorecard/evidence-search.ts'
import { readDebriefSearch } from '../features/debrief/debrief-search.ts'
import { readQueueSearch } from '../features/review/queue-search.ts'
import { guestsOnly, signedIn, toFirstOrganisation } from './guards.ts'
import { NotFound, NotFoundAlone } from './not-found.tsx'
import { PageFailed, PageFailedAlone } from './page-failed.tsx'
import { Root } from './root.tsx'
import { Shell } from './shell.tsx'

type Search = Record<string, unknown>
const text = (value: unknown) => (typeof value === 'string' ? value : undefined)

const root = createRootRoute({
  component: Root,
  notFoundComponent: NotFoundAlone,
  errorComponent: PageFailedAlone,
})

const start = createRoute({ getParentRoute: () => root, path: '/', beforeLoad: toFirstOrganisation })

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Search): { next?: string; problem?: string } => {
    const next = text(search['next'])
    const problem = text(search['problem'])
    return { ...(next === undefined ? {} : { next }), ...(problem === undefined ? {} : { problem }) }
  },
  beforeLoad: guestsOnly,
  component: lazyRouteComponent(() => import('../features/sign-in/sign-in-page.tsx'), 'SignInPage'),
})

const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  validateSearch: (search: Search): { token?: string } => {
    const token = text(search['token'])
    return token === undefined ? {} : { token }
  },
  component: lazyRouteComponent(() => import('../features/setup/setup-page.tsx'), 'SetupPage'),
})

const password = createRoute({
  getParentRoute: () => root,
  path: '/change-password',
  component: lazyRouteComponent(
    () => import('../features/sign-in/change-password-page.tsx'),
    'ChangePasswordPage',
  ),
})

const openMoment = createRoute({
  getParentRoute: () => root,
  path: '/m/$token',
  component: lazyRouteComponent(() => import('../features/moments/open-moment-page.tsx'), 'OpenMomentPage'),
})

const join = createRoute({
  getParentRoute: () => root,
  path: '/join/$token',
  component: lazyRouteComponent(() => import('../features/sign-in/join-page.tsx'), 'JoinPage'),
})

const forgotPassword = createRoute({
  getParentRoute: () => root,
  path: '/forgot-password',
  component: lazyRouteComponent(
    () => import('../features/sign-in/forgot-password-page.tsx'),
    'ForgotPasswordPage',
  ),
})

const resetPassword = createRoute({
  getParentRoute: () => root,
  path: '/reset-password/$token',
  component: lazyRouteComponent(
    () => import('../features/sign-in/reset-password-page.tsx'),
    'ResetPasswordPage',
  ),
})

const org = createRoute({
  getParentRoute: () => root,
  path: '/o/$orgId',
  beforeLoad: signedIn,
  component: Shell,
  notFoundComponent: NotFound,
})

const home = createRoute({
  getParentRoute: () => org,
  path: '/',
  component: lazyRouteComponent(() => import('../features/home/home-page.tsx'), 'HomePage'),
})

const scenarios = createRoute({
  getParentRoute: () => org,
  path: '/scenarios',
  component: lazyRouteComponent(() => import('../features/scenarios/scenarios-page.tsx'), 'ScenariosPage'),
})

const briefing = createRoute({
  getParentRoute: () => org,
  path: '/scenarios/$scenarioId',
  component: lazyRouteComponent(() => import('../features/scenarios/briefing-page.tsx'), 'BriefingPage'),
})

const attempts = createRoute({
  getParentRoute: () => org,
  path: '/attempts',
  component: lazyRouteComponent(() => import('../features/attempts/attempts-page.tsx'), 'AttemptsPage'),
})

const live = createRoute({
  getParentRoute: () => org,
  path: '/roleplays/$roleplayId',
  // Which draft a preview was begun from: `persona/its-id`.
  validateSearch: (search: Search): { draft?: string } => {
    const draft = text(search['draft'])
    return draft === undefined ? {} : { draft }
  },
  component: lazyRouteComponent(() => import('../features/live/live-page.tsx'), 'LivePage'),
})

const debrief = createRoute({
  getParentRoute: () => org,
  path: '/roleplays/$roleplayId/debrief',
  validateSearch: (search: Search) => readDebriefSearch(search),
  component: lazyRouteComponent(() => import('../features/debrief/debrief-page.tsx'), 'DebriefPage'),
})

const comparison = createRoute({
  getParentRoute: () => org,
  path: '/roleplays/$roleplayId/comparison',
  component: lazyRouteComponent(() => import('../features/comparison/comparison-page.tsx'), 'ComparisonPage'),
})

const moment = createRoute({
  getParentRoute: () => org,
  path: '/roleplays/$roleplayId/moment',
  component: lazyRouteComponent(() => import('../features/moments/moment-page.tsx'), 'MomentPage'),
})

const moments = createRoute({
  getParentRoute: () => org,
  path: '/moments',
  component: lazyRouteComponent(
    () => import('../features/moments/shared-moments-page.tsx'),
    'SharedMomentsPage',
  ),
})

const calls = createRoute({
  getParentRoute: () => org,
  path: '/calls',
  component: lazyRouteComponent(() => import('../features/calls/calls-page.tsx'), 'CallsPage'),
})

const addCall = createRoute({
  getParentRoute: () => org,
  path: '/calls/new',
  component: lazyRouteComponent(() => import('../features/calls/add-call-page.tsx'), 'AddCallPage'),
})

const importedCall = createRoute({
  getParentRoute: () => org,
  path: '/calls/$callId',
  validateSearch: (search: Search) => readEvidenceSearch(search),
  component: lazyRouteComponent(() => import('../features/calls/call-page.tsx'), 'CallPage'),
})

const reviews = createRoute({
  getParentRoute: () => org,
  path: '/reviews',
  validateSearch: (search: Search) => readQueueSearch(search),
  component: lazyRouteComponent(() => import('../features/review/queue-page.tsx'), 'QueuePage'),
})

const review = createRoute({
  getParentRoute: () => org,
  path: '/roleplays/$roleplayId/review',
  validateSearch: (search: Search) => readQueueSearch(search),
  component: lazyRouteComponent(() => import('../features/review/review-page.tsx'), 'ReviewPage'),
})

const scorerCheck = createRoute({
  getParentRoute: () => org,
  path: '/reviews/check',
  component: lazyRouteComponent(
    () => import('../features/scorer-check/scorer-check-page.tsx'),
    'ScorerCheckPage',
  ),
})

const agreement = createRoute({
  getParentRoute: () => org,
  path: '/agreement',
  component: lazyRouteComponent(() => import('../features/agreement/agreement-page.tsx'), 'AgreementPage'),
})

const scorer = createRoute({
  getParentRoute: () => org,
  path: '/scorer',
  component: lazyRouteComponent(() => import('../features/scorer/scorer-page.tsx'), 'ScorerPage'),
})

const team = createRoute({
  getParentRoute: () => org,
  path: '/team',
  component: lazyRouteComponent(() => import('../features/team/team-page.tsx'), 'TeamPage'),
})

const rubrics = createRoute({
  getParentRoute: () => org,
  path: '/rubrics',
  component: lazyRouteComponent(() => import('../features/rubrics/rubrics-page.tsx'), 'RubricsPage'),
})

const rubric = createRoute({
  getParentRoute: () => org,
  path: '/rubrics/$rubricId',
  component: lazyRouteComponent(() => import('../features/rubrics/rubric-page.tsx'), 'RubricPage'),
})

const authoring = createRoute({
  getParentRoute: () => org,
  path: '/authoring',
  component: lazyRouteComponent(() => import('../features/authoring/authoring-page.tsx'), 'AuthoringPage'),
})

const interview = createRoute({
  getParentRoute: () => org,
  path: '/authoring/interview',
  component: lazyRouteComponent(() => import('../features/authoring/interview-page.tsx'), 'InterviewPage'),
})

const fromText = createRoute({
  getParentRoute: () => org,
  path: '/authoring/from-text',
  component: lazyRouteComponent(() => import('../features/authoring/from-text-page.tsx'), 'FromTextPage'),
})

const authored = createRoute({
  getParentRoute: () => org,
  path: '/authoring/$kind/$authoredId',
  component: lazyRouteComponent(() => import('../features/authoring/authored-page.tsx'), 'AuthoredPage'),
})

const packs = createRoute({
  getParentRoute: () => org,
  path: '/packs',
  component: lazyRouteComponent(() => import('../features/packs/packs-page.tsx'), 'PacksPage'),
})

const pack = createRoute({
  getParentRoute: () => org,
  path: '/packs/$packId',
  component: lazyRouteComponent(() => import('../features/packs/pack-page.tsx'), 'PackPage'),
})

const seen = createRoute({
  getParentRoute: () => org,
  path: '/packs/$packId/seen',
  component: lazyRouteComponent(() => import('../features/packs/seen-page.tsx'), 'SeenPage'),
})

const people = createRoute({
  getParentRoute: () => org,
  path: '/people/$section',
  component: lazyRouteComponent(() => import('../features/people/people-page.tsx'), 'PeoplePage'),
})

const overview = createRoute({
  getParentRoute: () => org,
  path: '/overview',
  component: lazyRouteComponent(() => import('../features/overview/overview-page.tsx'), 'OverviewPage'),
})

const seenOfMine = createRoute({
  getParentRoute: () => org,
  path: '/seen',
  component: lazyRouteComponent(() => import('../features/settings/seen-page.tsx'), 'SeenOfMinePage'),
})

const members = createRoute({
  getParentRoute: () => org,
  path: '/members',
  component: lazyRouteComponent(() => import('../features/members/members-page.tsx'), 'MembersPage'),
})

const settings = createRoute({
  getParentRoute: () => org,
  path: '/settings',
  component: lazyRouteComponent(() => import('../features/settings/settings-page.tsx'), 'SettingsPage'),
})

export const router = createRouter({
  routeTree: root.addChildren([
    start,
    signIn,
    setup,
    password,
    openMoment,
    join,
    forgotPassword,
    resetPassword,
    org.addChildren([
      home,
      scenarios,
      briefing,
      attempts,
      live,
      debrief,
      comparison,
      moment,
      moments,
      calls,
      addCall,
      importedCall,
      reviews,
      review,
      scorerCheck,
      agreement,
      scorer,
      team,
      rubrics,
      rubric,
      authoring,
      interview,
      fromText,
      authored,
      packs,
      pack,
      seen,
      members,
      people,
      overview,
      seenOfMine,
      settings,
    ]),
  ]),
  defaultPendingComponent: PageLoading,
  defaultErrorComponent: PageFailed,
  defaultNotFoundComponent: NotFound,
  defaultPreload: 'intent',
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
