import type { Handlers } from '../http/handler.ts'
import type { Runtime } from '../runtime.ts'
import { checkRubric } from './check-rubric.ts'
import { rubricDiff } from './diff.ts'
import { discardDraft, draftView, saveDraft } from './drafts.ts'
import { publish } from './publish.ts'
import { rubricCards, rubricView } from './rubric-view.ts'
import { setVersionState } from './set-state.ts'
import { trialView } from './trial-view.ts'
import { startTrial } from './trials.ts'

type RubricHandlers = Pick<
  Handlers,
  | 'rubrics'
  | 'rubric'
  | 'saveRubricDraft'
  | 'discardRubricDraft'
  | 'rubricDiff'
  | 'tryRubric'
  | 'rubricTrial'
  | 'publishRubric'
  | 'setRubricVersion'
>

/** Endpoints of authors who write rubrics. */
export function createRubricHandlers(runtime: Runtime): RubricHandlers {
  const { db, clock, libraries } = runtime
  /** Rubrics are named by scenarios of the organisation's own too. */
  const inOrg = async (orgId: string) => ({ ...runtime, library: await libraries.of(orgId) })
  return {
    rubrics: async ({ params }) => ({ rubrics: await rubricCards(await inOrg(params.orgId), params.orgId) }),
    rubric: async ({ params }) => rubricView(await inOrg(params.orgId), params.orgId, params.rubricId),
    saveRubricDraft: async ({ params: { orgId, rubricId: slug }, body, access: { caller } }) => {
      const { source, revision, copyOf = null } = body
      const draft = await saveDraft(
        db,
        { orgId, slug, source, revision, copyOf, userId: caller.userId },
        clock.now(),
      )
      return { draft: draftView(draft), check: checkRubric(source, slug) }
    },
    discardRubricDraft: async ({ params }) => {
      await discardDraft(db, params.orgId, params.rubricId)
      return { ok: true }
    },
    rubricDiff: ({ params: { orgId, rubricId: slug }, query }) => rubricDiff(runtime, { orgId, slug }, query),
    tryRubric: async ({ params: { orgId, rubricId: slug }, body, access: { caller } }) => {
      const key = { orgId, slug, userId: caller.userId }
      await startTrial(runtime, key, body.hash)
      return { trial: await trialView(runtime, key, body.hash) }
    },
    rubricTrial: async ({ params: { orgId, rubricId: slug, hash }, access: { caller } }) => ({
      trial: await trialView(runtime, { orgId, slug, userId: caller.userId }, hash),
    }),
    publishRubric: async ({ params: { orgId, rubricId: slug }, body, access: { caller } }) => {
      await publish(runtime, { orgId, slug, userId: caller.userId }, body)
      return rubricView(await inOrg(orgId), orgId, slug)
    },
    setRubricVersion: async ({ params: { orgId, rubricId: slug, hash }, body }) => {
      await setVersionState(await inOrg(orgId), { orgId, slug, hash }, body.state)
      return rubricView(await inOrg(orgId), orgId, slug)
    },
  }
}
