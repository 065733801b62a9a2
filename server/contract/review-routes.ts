import * as z from 'zod'
import { criterionCode } from './answers.ts'
import { callBodyLimit, callDraft } from './call.ts'
import { commentView } from './given-review.ts'
import { orgId, roleplayId, uuid } from './ids.ts'
import { rateBody, ratingView } from './rating.ts'
import {
  answerDispute,
  beginReview,
  giveReview,
  queueQuery,
  queueView,
  revealCard,
  reviewPolicyView,
  reviewView,
  sayComment,
  setReviewPolicy,
} from './review.ts'
import { checkItems, comparedCheck, compareCheck, reportLine } from './scorer-check.ts'

const ok = z.object({ ok: z.literal(true) })
const org = z.strictObject({ orgId })
const one = z.strictObject({ orgId, roleplayId })
const ratings = z.object({ ratings: z.array(ratingView) })
const comments = z.object({ comments: z.array(commentView) })

/** What coaches make of what was submitted. Part of the table in `http.ts`. */
export const reviewRoutes = {
  reviewQueue: {
    method: 'GET',
    path: '/api/orgs/:orgId/reviews',
    who: 'coach',
    params: org,
    query: queueQuery,
    response: queueView,
  },
  reviewPolicy: {
    method: 'GET',
    path: '/api/orgs/:orgId/review-policy',
    who: ['coach', 'manager', 'admin'],
    params: org,
    response: reviewPolicyView,
  },
  setReviewPolicy: {
    method: 'PATCH',
    path: '/api/orgs/:orgId/review-policy',
    who: 'admin',
    params: org,
    body: setReviewPolicy,
    response: reviewPolicyView,
  },
  review: {
    method: 'GET',
    path: '/api/orgs/:orgId/roleplays/:roleplayId/review',
    who: 'reviewer',
    params: one,
    response: reviewView,
  },
  beginReview: {
    method: 'POST',
    path: '/api/orgs/:orgId/roleplays/:roleplayId/review',
    who: 'reviewer',
    params: one,
    body: beginReview,
    response: reviewView,
  },
  revealCard: {
    method: 'POST',
    path: '/api/orgs/:orgId/roleplays/:roleplayId/review/reveal',
    who: 'reviewer',
    params: one,
    body: revealCard,
    response: reviewView,
  },
  giveReview: {
    method: 'POST',
    path: '/api/orgs/:orgId/roleplays/:roleplayId/review/verdict',
    who: 'reviewer',
    params: one,
    body: giveReview,
    response: reviewView,
  },
  rate: {
    method: 'POST',
    path: '/api/orgs/:orgId/roleplays/:roleplayId/ratings',
    who: 'reviewer',
    params: one,
    body: rateBody,
    response: ratings,
  },
  withdrawRating: {
    method: 'DELETE',
    path: '/api/orgs/:orgId/roleplays/:roleplayId/ratings/:ratingId',
    who: 'reviewer',
    params: one.extend({ ratingId: uuid }),
    response: ratings,
  },
  sayComment: {
    method: 'POST',
    path: '/api/orgs/:orgId/roleplays/:roleplayId/comments',
    who: 'reader',
    params: one,
    body: sayComment,
    response: comments,
  },
  removeComment: {
    method: 'DELETE',
    path: '/api/orgs/:orgId/roleplays/:roleplayId/comments/:commentId',
    who: 'reader',
    params: one.extend({ commentId: uuid }),
    response: comments,
  },
  answerDispute: {
    method: 'POST',
    path: '/api/orgs/:orgId/roleplays/:roleplayId/disputes/:code/answers',
    who: 'reviewer',
    params: one.extend({ code: criterionCode }),
    body: answerDispute,
    response: reviewView,
  },
  scorerCheck: {
    method: 'POST',
    path: '/api/orgs/:orgId/scorer/checks/items',
    who: 'coach',
    params: org,
    body: callDraft,
    bodyLimit: callBodyLimit,
    response: checkItems,
  },
  compareScorerCheck: {
    method: 'POST',
    path: '/api/orgs/:orgId/scorer/checks',
    who: 'coach',
    params: org,
    body: compareCheck,
    bodyLimit: callBodyLimit,
    response: comparedCheck,
  },
  reportScorerLine: {
    method: 'POST',
    path: '/api/orgs/:orgId/scorer/checks/reports',
    who: 'coach',
    params: org,
    body: reportLine,
    response: ok,
  },
} as const
