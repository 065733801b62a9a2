import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useOrgId } from '../../api/membership.ts'
import { reviewQueueQuery } from '../../api/review-queries.ts'
import { askedOf, type QueueSearch } from './queue-search.ts'

/** The attempts before and after this one in the part of the queue that it was opened from. */
export function useNeighbours(roleplayId: string, search: QueueSearch) {
  const orgId = useOrgId()
  const navigate = useNavigate()
  const ids =
    useQuery(reviewQueueQuery(orgId, askedOf(search))).data?.items.map((item) => item.roleplayId) ?? []
  const at = ids.indexOf(roleplayId)
  // One that has left its part, being reviewed: the first of the others comes next.
  const next = at === -1 ? ids[0] : ids[at + 1]
  const previous = at === -1 ? undefined : ids[at - 1]
  const open = (id: string | undefined) =>
    void (id === undefined
      ? navigate({ to: '/o/$orgId/reviews', params: { orgId }, search })
      : navigate({ to: '/o/$orgId/roleplays/$roleplayId/review', params: { orgId, roleplayId: id }, search }))
  return { toNext: () => open(next), toPrevious: () => open(previous) }
}
