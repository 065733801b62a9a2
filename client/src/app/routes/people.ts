import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { readPlace } from '../../components/list/list-place.ts'
import { readMembersSearch } from '../../features/members/members-search.ts'
import { readTeamSearch } from '../../features/team/team-search.ts'
import { org } from './root.ts'
import { type Search } from './search.ts'

const team = createRoute({
  getParentRoute: () => org,
  path: '/team',
  validateSearch: (search: Search) => readTeamSearch(search),
  component: lazyRouteComponent(() => import('../../features/team/team-page.tsx'), 'TeamPage'),
})

const people = createRoute({
  getParentRoute: () => org,
  path: '/people/$section',
  validateSearch: (search: Search) => readPlace(search),
  component: lazyRouteComponent(() => import('../../features/people/people-page.tsx'), 'PeoplePage'),
})

const overview = createRoute({
  getParentRoute: () => org,
  path: '/overview',
  component: lazyRouteComponent(() => import('../../features/overview/overview-page.tsx'), 'OverviewPage'),
})

const connections = createRoute({
  getParentRoute: () => org,
  path: '/connections',
  component: lazyRouteComponent(
    () => import('../../features/connections/connections-page.tsx'),
    'ConnectionsPage',
  ),
})

const linkLaunch = createRoute({
  getParentRoute: () => org,
  path: '/scorm/$assignmentId/$code',
  component: lazyRouteComponent(
    () => import('../../features/connections/link-launch-page.tsx'),
    'LinkLaunchPage',
  ),
})

const members = createRoute({
  getParentRoute: () => org,
  path: '/members',
  validateSearch: (search: Search) => readMembersSearch(search),
  component: lazyRouteComponent(() => import('../../features/members/members-page.tsx'), 'MembersPage'),
})

const seenOfMine = createRoute({
  getParentRoute: () => org,
  path: '/seen',
  component: lazyRouteComponent(() => import('../../features/settings/seen-page.tsx'), 'SeenOfMinePage'),
})

const settings = createRoute({
  getParentRoute: () => org,
  path: '/settings',
  component: lazyRouteComponent(() => import('../../features/settings/settings-page.tsx'), 'SettingsPage'),
})

/** Who is here, what they may see, and their own settings. */
export const peopleRoutes = [
  team,
  people,
  overview,
  connections,
  linkLaunch,
  members,
  seenOfMine,
  settings,
] as const
