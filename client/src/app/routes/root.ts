import { createRootRoute, createRoute } from '@tanstack/react-router'
import { signedIn } from '../guards.ts'
import { NotFound, NotFoundAlone } from '../not-found.tsx'
import { PageFailedAlone } from '../page-failed.tsx'
import { Root } from '../root.tsx'
import { Shell } from '../shell.tsx'

export const root = createRootRoute({
  component: Root,
  notFoundComponent: NotFoundAlone,
  errorComponent: PageFailedAlone,
})

/** Everything inside an organisation: its id stands in every address. */
export const org = createRoute({
  getParentRoute: () => root,
  path: '/o/$orgId',
  beforeLoad: signedIn,
  component: Shell,
  notFoundComponent: NotFound,
})
