import { answerMistakes, answersFrom, questions } from '#personas/drafting/questions.ts'
import { RequestRefused } from '../errors.ts'
import { draftingModel } from '../llm/drafting-call.ts'
import type { Handlers } from '../http/handler.ts'
import { repView, type RepViewDeps } from '../roleplay/rep-view.ts'
import type { Runtime } from '../runtime.ts'
import { exportCard } from './cards/export-card.ts'
import { importCard } from './cards/import-card.ts'
import { draftFromText } from './draft-from-text.ts'
import { jsonSchemaOf } from './json-schema.ts'
import { makeDrafts } from './make-drafts.ts'
import { startPreview } from './preview.ts'

type DraftingHandlers = Pick<
  Handlers,
  | 'authoredSchema'
  | 'interview'
  | 'answerInterview'
  | 'draftFromText'
  | 'importCard'
  | 'exportCard'
  | 'previewAuthored'
>

/** Endpoints by which a draft comes to be, is talked with and leaves again. */
export function createDraftingHandlers(runtime: Runtime, views: RepViewDeps): DraftingHandlers {
  return {
    authoredSchema: async ({ params }) => jsonSchemaOf(params.kind),
    interview: async ({ params }) => ({
      questions: questions.map((one) => ({ ...one, options: one.options.map((option) => ({ ...option })) })),
      model: await draftingModel(runtime, params.orgId),
    }),
    answerInterview: async ({ params: { orgId }, body: { answers }, access: { caller } }) => {
      const mistakes = answerMistakes(answers)
      if (mistakes.length > 0) throw new RequestRefused('authoring/invalid', { fields: mistakes.slice(0, 8) })
      const author = { orgId, userId: caller.userId }
      return { ...(await makeDrafts(runtime, author, answersFrom(answers))), by: 'interview' }
    },
    draftFromText: async ({ params: { orgId }, body, access: { caller } }) => ({
      ...(await draftFromText(runtime, { orgId, userId: caller.userId }, body)),
      by: 'model',
    }),
    importCard: ({ params: { orgId }, body, access: { caller } }) =>
      importCard(runtime, { orgId, userId: caller.userId }, body),
    exportCard: ({ params: { orgId, kind, id: slug }, query: { format } }) =>
      exportCard(runtime, { orgId, kind, slug }, format),
    previewAuthored: async ({ params: { orgId, kind, id: slug }, body, access: { caller } }) => {
      const { userId, name } = caller
      return repView(views, await startPreview(runtime, { orgId, kind, slug, userId, name }, body))
    },
  }
}
