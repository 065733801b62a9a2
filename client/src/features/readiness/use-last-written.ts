import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReadinessView } from '#contract/readiness.ts'
import { useOrgId } from '../../api/membership.ts'
import { readinessListQuery } from '../../api/readiness-queries.ts'

/** The latest that says what somebody believes; null before there is one. */
export function useLastWritten(): ReadinessView | null {
  const { data } = useInfiniteQuery(readinessListQuery(useOrgId()))
  const all = data?.pages.flatMap(({ entries }) => entries) ?? []
  return all.find(({ belief, seen }) => belief !== '' || seen !== '') ?? null
}
