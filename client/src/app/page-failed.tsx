import { Button } from '@mantine/core'
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { isNotLoaded, RequestFailed } from '../api/problem.ts'
import { queryClient } from '../api/query-client.ts'
import { EmptyState } from '../components/empty-state.tsx'
import { Failure } from '../components/failure.tsx'
import { LinkButton } from '../components/link-button.tsx'
import { Page } from '../components/page.tsx'
import { NotFound } from './not-found.tsx'

/** A page that could not be shown. What was typed elsewhere stays in this browser. */
export function PageFailed({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  if (error instanceof RequestFailed && error.status === 404) return <NotFound />
  // Trying again would be refused again.
  if (error instanceof RequestFailed && error.code === 'auth/forbidden') return <ForOtherRoles />
  if (error instanceof RequestFailed && error.code === 'auth/required') return <SignedOut />
  return (
    <Page title="This page could not be opened" width="narrow">
      <Failure
        error={error}
        onRetry={() => {
          // The router keeps code that failed to load as failed.
          if (isNotLoaded(error)) return window.location.reload()
          void queryClient.resetQueries({ predicate: (query) => query.state.status === 'error' })
          reset()
          void router.invalidate()
        }}
      />
    </Page>
  )
}

/** A link of the browser's own: nothing that was fetched for the session of before is kept. */
function SignedOut() {
  const { pathname, search } = window.location
  return (
    <Page title="You are signed out" width="narrow">
      <EmptyState
        title="Your session has ended"
        action={
          <Button component="a" href={`/sign-in?next=${encodeURIComponent(pathname + search)}`}>
            Sign in
          </Button>
        }
      >
        Sign in to come back to this page. What you were saying in a conversation is kept in this browser.
      </EmptyState>
    </Page>
  )
}

function ForOtherRoles() {
  return (
    <Page title="A page for other roles" width="narrow">
      <EmptyState
        title="Your role does not open this page"
        action={<LinkButton to="/">Go to the start page</LinkButton>}
      >
        If you need it, ask an admin for the role.
      </EmptyState>
    </Page>
  )
}

/** The same where no frame of a page surrounds it. */
export function PageFailedAlone(failed: ErrorComponentProps) {
  return (
    <main>
      <PageFailed {...failed} />
    </main>
  )
}
