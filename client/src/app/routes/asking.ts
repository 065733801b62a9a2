import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import type { FunnelPart } from '#contract/assignment.ts'
import { readFunnelPart } from '../../components/assigned/funnel.ts'
import { readPlace, type ListPlace } from '../../components/list/list-place.ts'
import { org } from './root.ts'
import type { Search } from './search.ts'

/** Which part of the people is looked at. */
function partIn(search: Search): { part?: FunnelPart } {
  const part = readFunnelPart(search['part'])
  return part === undefined ? {} : { part }
}

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
  // Just made, and to be undone with one press; which part of the people is looked at.
  validateSearch: (search: Search): { made?: true; part?: FunnelPart } => {
    return { ...(search['made'] === true ? { made: true } : {}), ...partIn(search) }
  },
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

const campaigns = createRoute({
  getParentRoute: () => org,
  path: '/campaigns',
  component: lazyRouteComponent(() => import('../../features/campaigns/campaigns-page.tsx'), 'CampaignsPage'),
})

const plan = createRoute({
  getParentRoute: () => org,
  path: '/campaigns/new',
  component: lazyRouteComponent(() => import('../../features/campaigns/plan-page.tsx'), 'PlanPage'),
})

const campaign = createRoute({
  getParentRoute: () => org,
  path: '/campaigns/$campaignId',
  validateSearch: (search: Search): ListPlace & { part?: FunnelPart } => ({
    ...readPlace(search),
    ...partIn(search),
  }),
  component: lazyRouteComponent(() => import('../../features/campaigns/campaign-page.tsx'), 'CampaignPage'),
})

/** What people are asked to do, alone or in a programme. */
export const askingRoutes = [assignments, assign, assignment, asked, campaigns, plan, campaign] as const
