import { and, eq } from 'drizzle-orm'
import { readiness } from '../db/schema/readiness.ts'
import { RequestRefused } from '../errors.ts'
import { writeCursor } from '../db/page-cursor.ts'
import type { Handlers } from '../http/handler.ts'
import { repView, type RepViewDeps } from '../roleplay/rep-view.ts'
import type { Runtime } from '../runtime.ts'
import { readinessView } from './readiness-view.ts'
import { rehearseCall, type RehearseDeps } from './rehearse-call.ts'
import { findOwn, ownAfter, ownOfRoleplay } from './rows.ts'
import { saveReadiness } from './save.ts'
import { isOwn, type Whose } from './whose.ts'

type ReadinessHandlers = Pick<
  Handlers,
  'readinessList' | 'readiness' | 'saveReadiness' | 'answerReadiness' | 'rehearseCall' | 'removeReadiness'
>

const pageSize = 20

/** Endpoints of what a rep writes before a conversation and beside it afterwards, for themselves alone. */
export function createReadinessHandlers(
  deps: RehearseDeps & Pick<Runtime, 'embed' | 'stages'>,
  views: RepViewDeps,
): ReadinessHandlers {
  const { db, clock } = deps
  const whose = ({ org, caller }: { org: { orgId: string }; caller: { userId: string } }): Whose => ({
    orgId: org.orgId,
    ownerId: caller.userId,
  })
  const view = async (own: Whose, id: string) => {
    const found = await findOwn(db, own, id)
    if (!found) throw new RequestRefused('readiness/not_found')
    return { readiness: await readinessView(deps, found) }
  }
  return {
    readinessList: async ({ access, query }) => {
      const found = await ownAfter(db, whose(access), query.cursor, pageSize + 1)
      const page = found.slice(0, pageSize)
      const last = page.at(-1)?.row
      const entries = []
      // One after the other: each may have to look for its plan.
      for (const one of page) entries.push(await readinessView(deps, one))
      const more = last && found.length > pageSize
      return { entries, next: more ? writeCursor({ at: last.createdAt, id: last.id }) : null }
    },
    readiness: async ({ access }) => {
      const found = await ownOfRoleplay(db, whose(access), access.roleplay.roleplayId)
      return { readiness: found ? await readinessView(deps, found) : null }
    },
    saveReadiness: async ({ params, body, access }) => {
      await saveReadiness(db, whose(access), params.readinessId, body, clock.now())
      return view(whose(access), params.readinessId)
    },
    answerReadiness: async ({ params, body, access }) => {
      await db
        .update(readiness)
        .set({ ...body, answeredAt: clock.now() })
        .where(and(isOwn(whose(access)), eq(readiness.id, params.readinessId)))
      return view(whose(access), params.readinessId)
    },
    rehearseCall: async ({ params, body, access: { org, caller } }) => {
      const who = { orgId: org.orgId, userId: caller.userId, name: caller.name }
      return repView(views, await rehearseCall(deps, who, params.readinessId, body))
    },
    removeReadiness: async ({ params, access }) => {
      await db.delete(readiness).where(and(isOwn(whose(access)), eq(readiness.id, params.readinessId)))
      return { ok: true }
    },
  }
}
