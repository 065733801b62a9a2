import type { Handlers } from '../http/handler.ts'
import type { Db } from '../db/db.ts'
import { ownRatings } from './own-ratings.ts'
import { rate } from './rate.ts'
import { reviewView } from './review-view.ts'
import { submissionsFor, submit } from './submissions.ts'
import { withdrawRating } from './withdraw-rating.ts'

type ReviewHandlers = Pick<Handlers, 'submit' | 'submissions' | 'review' | 'rate' | 'withdrawRating'>

/** Endpoints about what a rep chose to show, and what coaches make of it. */
export const createReviewHandlers = (db: Db): ReviewHandlers => ({
  submit: async ({ params, access }) => {
    await submit(db, params, access.caller.userId)
    return { ok: true }
  },
  submissions: async ({ access }) => ({
    submissions: await submissionsFor(db, access.org.orgId, access.caller.userId),
  }),
  review: ({ params, access }) => reviewView(db, params, access.caller.userId),
  rate: async ({ params, body, access }) => {
    await rate(db, params, access.caller.userId, body)
    return { ratings: await ownRatings(db, params, access.caller.userId) }
  },
  withdrawRating: async ({ params, access }) => {
    await withdrawRating(db, params, access.caller.userId, params.ratingId)
    return { ratings: await ownRatings(db, params, access.caller.userId) }
  },
})
