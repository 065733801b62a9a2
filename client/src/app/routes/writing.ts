import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { org } from './root.ts'

const rubrics = createRoute({
  getParentRoute: () => org,
  path: '/rubrics',
  component: lazyRouteComponent(() => import('../../features/rubrics/rubrics-page.tsx'), 'RubricsPage'),
})

const rubric = createRoute({
  getParentRoute: () => org,
  path: '/rubrics/$rubricId',
  component: lazyRouteComponent(() => import('../../features/rubrics/rubric-page.tsx'), 'RubricPage'),
})

const authoring = createRoute({
  getParentRoute: () => org,
  path: '/authoring',
  component: lazyRouteComponent(() => import('../../features/authoring/authoring-page.tsx'), 'AuthoringPage'),
})

const interview = createRoute({
  getParentRoute: () => org,
  path: '/authoring/interview',
  component: lazyRouteComponent(() => import('../../features/authoring/interview-page.tsx'), 'InterviewPage'),
})

const fromText = createRoute({
  getParentRoute: () => org,
  path: '/authoring/from-text',
  component: lazyRouteComponent(() => import('../../features/authoring/from-text-page.tsx'), 'FromTextPage'),
})

const authored = createRoute({
  getParentRoute: () => org,
  path: '/authoring/$kind/$authoredId',
  component: lazyRouteComponent(() => import('../../features/authoring/authored-page.tsx'), 'AuthoredPage'),
})

/** What an author does. */
export const writingRoutes = [rubrics, rubric, authoring, interview, fromText, authored] as const
