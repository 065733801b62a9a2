import { useMutation } from '@tanstack/react-query'
import { v7 } from 'uuid'
import type { CommentView } from '#contract/given-review.ts'
import type { RatingView } from '#contract/rating.ts'
import type { ReviewView } from '#contract/review.ts'
import { call, type Request } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { queryClient } from '../../api/query-client.ts'
import { reviewQuery } from '../../api/review-queries.ts'
import type { Line } from './rated-lines.ts'

type Quotes = RatingView['quotes']
export type NewLevel = {
  readonly line: Line
  readonly level: number
  readonly quotes: Quotes
  readonly reason: string | null
}

/** Everything a coach does to an attempt; what the server answers is what is shown. */
export function useReviewActs(roleplayId: string) {
  const orgId = useOrgId()
  const params = { orgId, roleplayId }
  const { queryKey } = reviewQuery(orgId, roleplayId)
  const put = (change: Partial<ReviewView>) =>
    queryClient.setQueryData(queryKey, (before: ReviewView | undefined) => before && { ...before, ...change })
  const listed = () => queryClient.invalidateQueries({ queryKey: [orgId, 'reviews'] })
  /** Levels of one attempt go out one after the other: the last key pressed is the one that stands. */
  const scope = { id: `review ${roleplayId}` }

  const rate = useMutation({
    scope,
    mutationFn: ({ line: { dimension, criterion }, ...rest }: NewLevel) =>
      call('rate', { params, body: { id: v7(), dimension, criterion, ...rest, quotes: [...rest.quotes] } }),
    onSuccess: ({ ratings }) => put({ ratings }),
  })
  const withdraw = useMutation({
    scope,
    mutationFn: (ratingId: string) => call('withdrawRating', { params: { ...params, ratingId } }),
    onSuccess: ({ ratings }) => put({ ratings }),
  })
  const reveal = useMutation({
    scope,
    mutationFn: (unrated: boolean) => call('revealCard', { params, body: { unrated } }),
    onSuccess: async (view) => {
      queryClient.setQueryData(queryKey, view)
      await listed()
    },
  })
  const give = useMutation({
    scope,
    mutationFn: (body: Request<'giveReview'>['body']) => call('giveReview', { params, body }),
    onSuccess: async (view) => {
      queryClient.setQueryData(queryKey, view)
      await listed()
    },
  })
  const answerDispute = useMutation({
    mutationFn: ({ code, ...body }: { code: string; upheld: boolean; text: string }) =>
      call('answerDispute', { params: { ...params, code }, body }),
    onSuccess: async (view) => {
      queryClient.setQueryData(queryKey, view)
      await listed()
    },
  })
  const comments = (found: { comments: CommentView[] }) => put(found)
  const comment = useMutation({
    mutationFn: (body: { id: string; turn: number; text: string }) => call('sayComment', { params, body }),
    onSuccess: comments,
  })
  const uncomment = useMutation({
    mutationFn: (commentId: string) => call('removeComment', { params: { ...params, commentId } }),
    onSuccess: comments,
  })
  return { rate, withdraw, reveal, give, answerDispute, comment, uncomment }
}
export type ReviewActs = ReturnType<typeof useReviewActs>
