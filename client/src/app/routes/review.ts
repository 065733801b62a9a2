import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readQueueSearch } from '../../features/review/queue-search.ts'
import { org } from './root.ts'
import { type Search } from './search.ts'

const reviews = createRoute({
  getParentRoute: () => org,
  path: '/reviews',
  validateSearch: (search: Search) => readQueueSearch(search),
  component: lazyRouteComponent(() => import('../../features/review/queue-page.tsx'), 'QueuePage'),
})

const review = createRoute({
  getParentRoute: () => org,
  path: '/roleplays/$roleplayId/review',
  validateSearch: (search: Search) => readQueueSearch(search),
  component: lazyRouteComponent(() => import('../../features/review/review-page.tsx'), 'ReviewPage'),
})

const scorerCheck = createRoute({
  getParentRoute: () => org,
  path: '/reviews/check',
  component: lazyRouteComponent(
    () => import('../../features/scorer-check/scorer-check-page.tsx'),
    'ScorerCheckPage',
  ),
})

const realCall = createRoute({
  getParentRoute: () => org,
  path: '/reviews/real-calls/$realCallId',
  component: lazyRouteComponent(() => import('../../features/review/real-call-page.tsx'), 'RealCallPage'),
})

const agreement = createRoute({
  getParentRoute: () => org,
  path: '/agreement',
  component: lazyRouteComponent(() => import('../../features/agreement/agreement-page.tsx'), 'AgreementPage'),
})

const scorer = createRoute({
  getParentRoute: () => org,
  path: '/scorer',
  component: lazyRouteComponent(() => import('../../features/scorer/scorer-page.tsx'), 'ScorerPage'),
})

const behaviours = createRoute({
  getParentRoute: () => org,
  path: '/behaviours',
  component: lazyRouteComponent(
    () => import('../../features/behaviours/behaviours-page.tsx'),
    'BehavioursPage',
  ),
})

/** What a coach does, and how far scores may be trusted. */
export const reviewRoutes = [reviews, review, realCall, scorerCheck, agreement, scorer, behaviours] as const
