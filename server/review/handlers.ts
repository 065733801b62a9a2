import type { Handlers } from '../http/handler.ts'
import type { Db } from '../db/db.ts'
import { submissionsFor, submit } from './submissions.ts'

/** Endpoints about what a rep chose to show. */
export const createReviewHandlers = (db: Db): Pick<Handlers, 'submit' | 'submissions'> => ({
  submit: async ({ params, access }) => {
    await submit(db, params, access.caller.userId)
    return { ok: true }
  },
  submissions: async ({ access }) => ({
    submissions: await submissionsFor(db, access.org.orgId, access.caller.userId),
  }),
})
