import type { ReviewView } from '#contract/review.ts'
import type { Db } from '../db/db.ts'
import type { Tell } from '../happenings.ts'
import type { Access, Handlers } from '../http/handler.ts'
import type { OrganisationLibraries } from '../library/of-organisation.ts'
import type { RoleplayKey } from '../roleplay/store/rows.ts'
import { beginReview, type At } from './begin.ts'
import { commentsOf, removeComment, sayComment } from './comments.ts'
import { answerTo } from './dispute-answers.ts'
import { giveReview } from './give.ts'
import { ownRatings } from './own-ratings.ts'
import { policyOf, setPolicy } from './policy.ts'
import { queueFor } from './queue.ts'
import { rate } from './rate.ts'
import { revealCard } from './reveal.ts'
import { reviewView } from './review-view.ts'
import { submit } from './submit.ts'
import { withdrawRating } from './withdraw-rating.ts'

type ReviewHandlers = Pick<
  Handlers,
  | 'submit'
  | 'reviewQueue'
  | 'reviewPolicy'
  | 'setReviewPolicy'
  | 'review'
  | 'beginReview'
  | 'revealCard'
  | 'giveReview'
  | 'rate'
  | 'withdrawRating'
  | 'sayComment'
  | 'removeComment'
  | 'answerDispute'
>
type Deps = {
  readonly db: Db
  readonly clock: { now(): Date }
  readonly libraries: OrganisationLibraries
  readonly tell: Tell
}

/** Endpoints about what a rep chose to show, and what coaches make of it. */
export function createReviewHandlers({ db, clock, libraries, tell }: Deps): ReviewHandlers {
  /** Does something as this coach, then shows the review as it stands. */
  const asCoach = async (
    key: RoleplayKey,
    { caller }: Access<'reviewer'>,
    act: (at: At) => Promise<void>,
  ): Promise<ReviewView> => {
    await act({ coachId: caller.userId, now: clock.now() })
    return reviewView(db, key, caller.userId)
  }
  const titlesIn = async (orgId: string) => {
    const { scenarios, rooms } = await libraries.of(orgId)
    return (id: string) => [...scenarios, ...rooms].find((one) => one.id === id)?.title ?? null
  }
  return {
    submit: async ({ params, access }) => {
      await submit(db, params, access.caller.userId, tell)
      return { ok: true }
    },
    reviewQueue: ({ access: { org, caller }, query }) =>
      queueFor(db, { orgId: org.orgId, coachId: caller.userId, now: clock.now(), ...query }),
    reviewPolicy: ({ access }) => policyOf(db, access.org.orgId),
    setReviewPolicy: ({ access: { org, caller }, body }) =>
      setPolicy(db, org.orgId, body, { userId: caller.userId, now: clock.now() }),
    review: ({ params, access }) => reviewView(db, params, access.caller.userId),
    beginReview: ({ params, body, access }) =>
      asCoach(params, access, (at) => beginReview(db, params, at, body.takeOver ?? false)),
    revealCard: ({ params, body, access }) =>
      asCoach(params, access, (at) => revealCard(db, params, at, body.unrated ?? false)),
    giveReview: ({ params, body, access }) =>
      asCoach(params, access, async (at) =>
        giveReview(db, params, at, body, await titlesIn(params.orgId), tell),
      ),
    rate: async ({ params, body, access: { caller } }) => {
      await rate(db, params, { coachId: caller.userId, now: clock.now() }, body)
      return { ratings: await ownRatings(db, params, caller.userId) }
    },
    withdrawRating: async ({ params: { ratingId, ...key }, access: { caller } }) => {
      await withdrawRating(db, key, { coachId: caller.userId, now: clock.now() }, ratingId)
      return { ratings: await ownRatings(db, key, caller.userId) }
    },
    sayComment: async ({ params, body, access: { caller, roleplay } }) => {
      const author = { userId: caller.userId, as: roleplay.as, now: clock.now() }
      return { comments: await commentsOf(db, params, await sayComment(db, params, author, body, tell)) }
    },
    removeComment: async ({ params: { commentId, ...key }, access: { caller } }) => ({
      comments: await commentsOf(db, key, await removeComment(db, key, caller.userId, commentId)),
    }),
    answerDispute: ({ params: { code, ...key }, body, access }) =>
      asCoach(key, access, (at) => answerTo(db, key, at, code, body, tell)),
  }
}
