import { and, eq } from 'drizzle-orm'
import type { DrillSession } from '#contract/drill.ts'
import type { Drill } from '#scoring/drills/drill.ts'
import { drillSession } from '../db/schema/drills.ts'
import { RequestRefused } from '../errors.ts'
import type { Access, Handlers } from '../http/handler.ts'
import type { Runtime } from '../runtime.ts'
import { drillCards } from './drill-cards.ts'
import { shippedDrills } from './load.ts'
import { findSession, isOwn, ownSessions, type Whose } from './rows.ts'
import { sayInDrill } from './say-in-drill.ts'
import { startDrill } from './start-drill.ts'
import { transferOf } from './transfer.ts'

type DrillHandlers = Pick<Handlers, 'drills' | 'startDrill' | 'drillSession' | 'sayInDrill' | 'eraseDrill'>

/** Drills are in the words of the rubric that comes with the product. */
const rubricId = 'conviction-core'

/** Endpoints of short exercises: for their owner alone. */
export function createDrillHandlers(
  deps: Pick<Runtime, 'db' | 'clock' | 'newSeed' | 'embed' | 'library' | 'libraries'>,
  drills: readonly Drill[] = shippedDrills(),
): DrillHandlers {
  const { db, clock, library } = deps
  const { body: rubric } = library.rubric(rubricId)
  const whose = ({ org, caller }: Access<'rep'>): Whose => ({ orgId: org.orgId, ownerId: caller.userId })
  const drillOf = (id: string): Drill => {
    const drill = drills.find((one) => one.id === id)
    if (!drill) throw new RequestRefused('drill/not_found')
    return drill
  }
  const cards = async (own: Whose) => drillCards(drills, await ownSessions(db, own), rubric, clock.now())
  const view = async (own: Whose, id: string): Promise<{ session: DrillSession }> => {
    const row = await findSession(db, own, id)
    const drill = drillOf(row.drillId)
    const card = (await cards(own)).find((one) => one.id === drill.id)
    if (!card) throw new RequestRefused('drill/not_found')
    const { lines, replies, finishedAt } = row
    const line = lines[replies.length]
    const { contrast } = drill
    return {
      session: {
        id: row.id,
        drill: card,
        who: drill.who,
        situation: drill.situation,
        next:
          finishedAt === null && line !== undefined
            ? { n: replies.length + 1, of: lines.length, line }
            : null,
        replies: replies.map((reply, index) => ({
          n: index + 1,
          line: reply.line,
          text: reply.text,
          done: finishedAt === null ? null : reply.done,
        })),
        contrast: finishedAt === null ? null : { line: drill.lines[0] ?? '', ...contrast },
        transfer:
          finishedAt === null
            ? null
            : await transferOf(db, own, drill, await deps.libraries.of(own.orgId), await firstOf(own, drill)),
      },
    }
  }
  /** When this drill was begun for the first time: what was new to them after that was not chosen by it. */
  const firstOf = async (own: Whose, { id }: Drill): Promise<Date> => {
    const first = (await ownSessions(db, own)).find((one) => one.drillId === id)
    return first?.createdAt ?? clock.now()
  }
  return {
    drills: async ({ access }) => ({ drills: await cards(whose(access)) }),
    startDrill: async ({ access, params, body }) => {
      await startDrill(deps, whose(access), drillOf(params.drillId), drills, body.sessionId)
      return view(whose(access), body.sessionId)
    },
    drillSession: ({ access, params }) => view(whose(access), params.sessionId),
    sayInDrill: async ({ access, params, body }) => {
      const own = whose(access)
      const { drillId } = await findSession(db, own, params.sessionId)
      await sayInDrill(deps, own, drillOf(drillId), params.sessionId, body)
      return view(own, params.sessionId)
    },
    eraseDrill: async ({ access, params }) => {
      const { id } = drillOf(params.drillId)
      await db.delete(drillSession).where(and(isOwn(whose(access)), eq(drillSession.drillId, id)))
      return { ok: true }
    },
  }
}
