import { queryOptions } from '@tanstack/react-query'
import { call, type Request } from './call.ts'

type Asked = Omit<NonNullable<Request<'reviewQueue'>['query']>, 'limit'>

export const reviewQueueQuery = (orgId: string, asked: Asked) =>
  queryOptions({
    queryKey: [orgId, 'reviews', asked],
    queryFn: ({ signal }) => call('reviewQueue', { params: { orgId }, query: asked }, signal),
  })

/** Opening it takes it up, so that another coach is told; `takeOver` goes on although somebody else is at it. */
export const reviewQuery = (orgId: string, roleplayId: string) =>
  queryOptions({
    queryKey: [orgId, 'roleplay', roleplayId, 'review'],
    queryFn: ({ signal }) => call('beginReview', { params: { orgId, roleplayId }, body: {} }, signal),
    // What is being written must not be replaced under the coach's hands.
    staleTime: Infinity,
    gcTime: 0,
  })

export const reviewPolicyQuery = (orgId: string) =>
  queryOptions({
    queryKey: [orgId, 'review-policy'],
    queryFn: ({ signal }) => call('reviewPolicy', { params: { orgId } }, signal),
  })
