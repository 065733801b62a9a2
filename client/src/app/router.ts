import { createRouter } from '@tanstack/react-router'
import { PageLoading } from '../components/loading.tsx'
import { NotFound } from './not-found.tsx'
import { PageFailed } from './page-failed.tsx'
import { askingRoutes } from './routes/asking.ts'
import { guestRoutes } from './routes/guest.ts'
import { peopleRoutes } from './routes/people.ts'
import { playbookRoutes } from './routes/playbooks.ts'
import { practiceRoutes } from './routes/practice.ts'
import { reviewRoutes } from './routes/review.ts'
import { org, root } from './routes/root.ts'
import { writingRoutes } from './routes/writing.ts'

export const router = createRouter({
  routeTree: root.addChildren([
    ...guestRoutes,
    org.addChildren([
      ...practiceRoutes,
      ...reviewRoutes,
      ...writingRoutes,
      ...askingRoutes,
      ...playbookRoutes,
      ...peopleRoutes,
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
