import { QueryClient } from '@tanstack/react-query'
import { RequestFailed } from './problem.ts'

/** Answers that trying again cannot change. */
const isFinal = (error: unknown) =>
  error instanceof RequestFailed && error.status >= 400 && error.status < 500 && error.status !== 429

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, error) => !isFinal(error) && failures < 2,
      refetchOnWindowFocus: false,
    },
    mutations: { retry: false },
  },
})
