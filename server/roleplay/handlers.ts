import { coderVersion } from '#scoring/behaviours/coder-version.ts'
import { RequestRefused } from '../errors.ts'
import type { Handlers } from '../http/handler.ts'
import { rememberChoice } from '../packs/choice.ts'
import { offerFor } from '../packs/offer-for.ts'
import type { Runtime } from '../runtime.ts'
import { requestScore } from '../scoring/request-score.ts'
import { myRoleplays } from './my-roleplays.ts'
import { repView, type RepViewDeps } from './rep-view.ts'
import { forkRetake } from './retake.ts'
import { myRuns, quickLines, scenarioCards } from './scenario-list.ts'
import { briefingView, roomBriefing } from './scenario-view.ts'
import { startPractice } from './start.ts'

type RoleplayHandlers = Pick<
  Handlers,
  | 'scenarios'
  | 'briefing'
  | 'quickLines'
  | 'startRoleplay'
  | 'myRoleplays'
  | 'roleplay'
  | 'endRoleplay'
  | 'rescore'
  | 'retake'
>

/** Endpoints of practice: what can be played, starting it, one's own runs, ending, retaking. */
export function createRoleplayHandlers(runtime: Runtime, views: RepViewDeps): RoleplayHandlers {
  const { db, libraries, runner } = runtime
  return {
    scenarios: async ({ access: { org, caller } }) => ({
      scenarios: scenarioCards(await libraries.of(org.orgId), await myRuns(db, org.orgId, caller.userId)),
    }),
    briefing: async ({ params, access: { org, caller } }) => {
      const library = await libraries.of(org.orgId)
      const scenario = library.scenarios.find(({ id }) => id === params.scenarioId)
      const persona = scenario && library.persona(scenario.persona)
      const mine = (await myRuns(db, org.orgId, caller.userId)).get(params.scenarioId) ?? null
      if (scenario && persona)
        return briefingView(scenario, persona, mine, library.packReady.has(scenario.id))
      const room = library.roomCast(params.scenarioId)
      if (!room) throw new RequestRefused('scenario/not_found')
      return roomBriefing(room.room, room.personas, mine)
    },
    quickLines: async ({ access: { org } }) => ({ lines: quickLines(await libraries.of(org.orgId)) }),
    startRoleplay: async ({ access: { org, caller }, body }) => {
      const who = { orgId: org.orgId, userId: caller.userId, name: caller.name }
      const reader = { ...who, roles: org.roles }
      const offer = body.packId ? await offerFor(runtime, reader, body.packId) : null
      const library = await libraries.of(org.orgId)
      const key = await startPractice({ ...runtime, library, coderVersion }, who, body, 'practice', offer)
      // A line picked on the first page is no choice of an offer.
      if (!body.quickLineId) await rememberChoice(db, who, body.packId ?? null)
      return repView(views, key)
    },
    myRoleplays: ({ access: { org, caller }, query }) =>
      myRoleplays(db, { orgId: org.orgId, ownerId: caller.userId, ...query }),
    roleplay: ({ params }) => repView(views, params),
    endRoleplay: async ({ params }) => {
      await runner.end(params)
      return repView(views, params)
    },
    rescore: async ({ params }) => {
      await requestScore(runtime, params)
      return { ok: true }
    },
    retake: async ({ params, body }) => {
      const key = await forkRetake(runtime, params, body)
      return repView(views, key)
    },
  }
}
