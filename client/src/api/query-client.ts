import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { RequestFailed } from './problem.ts'

/** Answers that trying again cannot change. */
const isFinal = (error: unknown) =>
  error instanceof RequestFailed && error.status >= 400 && error.status < 500 && error.status !== 429

/** Where an organisation asks for a second factor while its page is open, nothing on it can be done any more. */
function onError(error: unknown): void {
  if (!(error instanceof RequestFailed) || error.code !== 'auth/two_factor_needed') return
  const { pathname, search } = window.location
  window.location.assign(`/two-factor?next=${encodeURIComponent(pathname + search)}`)
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, error) => !isFinal(error) && failures < 2,
      refetchOnWindowFocus: false,
    },
    mutations: { retry: false },
  },
})
