import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { org } from './root.ts'
import type { Search } from './search.ts'

const assignments = createRoute({
  getParentRoute: () => org,
  path: '/assignments',
  component: lazyRouteComponent(
    () => import('../../features/assignments/assignments-page.tsx'),
    'AssignmentsPage',
  ),
})

const assign = createRoute({
  getParentRoute: () => org,
  path: '/assignments/new',
  component: lazyRouteComponent(() => import('../../features/assignments/assign-page.tsx'), 'AssignPage'),
})

const assignment = createRoute({
  getParentRoute: () => org,
  path: '/assignments/$assignmentId',
  // Just made, and to be undone with one press.
  validateSearch: (search: Search): { made?: true } => (search['made'] === true ? { made: true } : {}),
  component: lazyRouteComponent(
    () => import('../../features/assignments/assignment-page.tsx'),
    'AssignmentPage',
  ),
})

const asked = createRoute({
  getParentRoute: () => org,
  path: '/asked/$assignmentId',
  component: lazyRouteComponent(() => import('../../features/assignments/asked-page.tsx'), 'AskedPage'),
})

/** What people are asked to do. */
export const askingRoutes = [assignments, assign, assignment, asked] as const
