import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { org } from './root.ts'
import { text, type Search } from './search.ts'

const playbooks = createRoute({
  getParentRoute: () => org,
  path: '/playbooks',
  component: lazyRouteComponent(() => import('../../features/playbooks/playbooks-page.tsx'), 'PlaybooksPage'),
})

const nominate = createRoute({
  getParentRoute: () => org,
  path: '/playbooks/nominate',
  component: lazyRouteComponent(() => import('../../features/playbooks/nominate-page.tsx'), 'NominatePage'),
})

const nomination = createRoute({
  getParentRoute: () => org,
  path: '/playbooks/nominations/$nominationId',
  component: lazyRouteComponent(
    () => import('../../features/playbooks/nomination-page.tsx'),
    'NominationPage',
  ),
})

const asked = createRoute({
  getParentRoute: () => org,
  path: '/playbooks/asked/$nominationId',
  component: lazyRouteComponent(() => import('../../features/playbooks/asked-page.tsx'), 'AskedPage'),
})

const playbook = createRoute({
  getParentRoute: () => org,
  path: '/playbooks/$playbookId',
  component: lazyRouteComponent(() => import('../../features/playbooks/playbook-page.tsx'), 'PlaybookPage'),
})

const edit = createRoute({
  getParentRoute: () => org,
  path: '/playbooks/$playbookId/edit',
  component: lazyRouteComponent(() => import('../../features/playbooks/edit-page.tsx'), 'EditPage'),
})

const present = createRoute({
  getParentRoute: () => org,
  path: '/playbooks/$playbookId/present',
  // The presenter's own window, with the notes.
  validateSearch: (search: Search): { notes?: true; live?: string } => {
    const live = text(search['live'])
    return { ...(search['notes'] === true ? { notes: true } : {}), ...(live === undefined ? {} : { live }) }
  },
  component: lazyRouteComponent(() => import('../../features/playbooks/present-page.tsx'), 'PresentPage'),
})

const multiplier = createRoute({
  getParentRoute: () => org,
  path: '/playbooks/$playbookId/multiplier',
  component: lazyRouteComponent(
    () => import('../../features/playbooks/multiplier-page.tsx'),
    'MultiplierPage',
  ),
})

/** From a strong performer's moments to what others practise from. */
export const playbookRoutes = [
  playbooks,
  nominate,
  nomination,
  asked,
  playbook,
  edit,
  present,
  multiplier,
] as const
