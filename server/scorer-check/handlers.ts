import type { Embed } from '#scoring/behaviours/reading.ts'
import type { Db } from '../db/db.ts'
import type { Handlers } from '../http/handler.ts'
import { checkQuestions } from './check-questions.ts'
import { compare, report } from './compare.ts'
import { readCheck } from './read-check.ts'

type Deps = { readonly db: Db; readonly clock: { now(): Date }; readonly embed: Embed }

/** Endpoints of a coach's first five minutes: five lines of a call they know, answered before the scorer's answer is shown. */
export const createScorerCheckHandlers = ({
  db,
  clock,
  embed,
}: Deps): Pick<Handlers, 'scorerCheck' | 'compareScorerCheck' | 'reportScorerLine'> => ({
  scorerCheck: async ({ body, access }) => {
    const lines = await readCheck(embed, body, access.caller.name)
    return {
      items: lines.map(({ turn, before, code }, position) => ({
        position,
        turn: turn.n,
        before,
        text: turn.text,
        question: checkQuestions[code],
      })),
    }
  },
  compareScorerCheck: async ({ body, access: { org, caller } }) => {
    const lines = await readCheck(embed, body.draft, caller.name)
    return compare(db, { orgId: org.orgId, coachId: caller.userId, now: clock.now() }, body, lines)
  },
  reportScorerLine: async ({ body, access: { org, caller } }) => {
    await report(db, { orgId: org.orgId, coachId: caller.userId }, body)
    return { ok: true }
  },
})
