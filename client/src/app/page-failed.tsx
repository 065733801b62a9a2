import { useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { RequestFailed } from '../api/problem.ts'
import { queryClient } from '../api/query-client.ts'
import { Failure } from '../components/failure.tsx'
import { Page } from '../components/page.tsx'
import { NotFound } from './not-found.tsx'

/** A page that could not be shown. What was typed elsewhere stays in this browser. */
export function PageFailed({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  if (error instanceof RequestFailed && error.status === 404) return <NotFound />
  return (
    <Page title="This page could not be opened" width="narrow">
      <Failure
        error={error}
        onRetry={() => {
          void queryClient.resetQueries({ predicate: (query) => query.state.status === 'error' })
          reset()
          void router.invalidate()
        }}
      />
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
