import { askerOf } from '../assignments/handlers.ts'
import type { Handlers } from '../http/handler.ts'
import type { Runtime } from '../runtime.ts'
import { draftByModel } from './draft-by-model.ts'
import { draftByTemplate, materialOf } from './draft.ts'
import { deckOf } from './deck/deck.ts'
import { listPlaybooks, viewPlaybook, viewPlaybookDraft } from './playbook-view.ts'
import { publishPlaybook, withdrawPlaybook } from './publish-playbook.ts'
import { createPlaybook, savePlaybook } from './write-playbook.ts'

type PlaybookHandlers = Pick<
  Handlers,
  | 'draftPlaybook'
  | 'createPlaybook'
  | 'playbooks'
  | 'playbook'
  | 'deck'
  | 'deckFile'
  | 'playbookDraft'
  | 'savePlaybook'
  | 'publishPlaybook'
  | 'withdrawPlaybook'
>

/** Endpoints from what a performer does otherwise to what others practise from. */
export function createPlaybookHandlers(
  runtime: Pick<Runtime, 'db' | 'clock' | 'newId' | 'judge' | 'libraries'>,
): PlaybookHandlers {
  const { db, clock } = runtime
  return {
    draftPlaybook: async ({ access, params, body }) => {
      const whose = { asker: askerOf(access), as: 'leader' } as const
      const material = await materialOf(db, whose, params.nominationId)
      return {
        body: body.with === 'model' ? await draftByModel(runtime, material) : draftByTemplate(material),
      }
    },
    createPlaybook: async ({ access, body, audit }) => {
      await createPlaybook(db, askerOf(access), body, clock.now())
      audit({ subject: { kind: 'playbook', id: body.id } })
      return { ok: true }
    },
    playbooks: async ({ access }) => ({ playbooks: await listPlaybooks(db, askerOf(access)) }),
    playbook: ({ access, params }) => viewPlaybook(runtime, askerOf(access), params.playbookId),
    deck: ({ access, params }) => deckOf(runtime, askerOf(access), params.playbookId),
    deckFile: async ({ access, params }) => {
      const deck = await deckOf(runtime, askerOf(access), params.playbookId)
      // Loaded when somebody wants a file: most servers never make one.
      const { powerPointOf } = await import('./deck/powerpoint.ts')
      const bytes = await powerPointOf(deck)
      return { fileName: 'playbook.pptx', base64: Buffer.from(bytes).toString('base64') }
    },
    playbookDraft: ({ access, params }) => viewPlaybookDraft(runtime, askerOf(access), params.playbookId),
    savePlaybook: async ({ access, params, body }) => ({
      revision: await savePlaybook(db, askerOf(access), params.playbookId, { ...body, now: clock.now() }),
    }),
    publishPlaybook: async ({ access, params, body }) => {
      await publishPlaybook(runtime, askerOf(access), params.playbookId, body)
      return { ok: true }
    },
    withdrawPlaybook: async ({ access, params }) => {
      await withdrawPlaybook(db, askerOf(access), params.playbookId)
      return { ok: true }
    },
  }
}
