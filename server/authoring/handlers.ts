import { RequestRefused } from '../errors.ts'
import type { Handlers } from '../http/handler.ts'
import type { Runtime } from '../runtime.ts'
import { applyChanges } from './apply-changes.ts'
import { authoredList } from './authored-list.ts'
import { authoredView, textsOf } from './authored-view.ts'
import { checkAuthored } from './check-authored.ts'
import { discardDraft, draftView, saveDraft } from './drafts.ts'
import { duplicate } from './duplicate.ts'
import { publish } from './publish.ts'
import { setVersionState } from './set-state.ts'
import { testOf } from './test-view.ts'
import { startTest } from './tests.ts'

type AuthoringHandlers = Pick<
  Handlers,
  | 'authoredList'
  | 'checkAuthored'
  | 'authored'
  | 'saveAuthored'
  | 'discardAuthored'
  | 'duplicateAuthored'
  | 'testAuthored'
  | 'authoredTest'
  | 'publishAuthored'
  | 'setAuthoredVersion'
>

type Params = { readonly orgId: string; readonly kind: 'persona' | 'scenario'; readonly id: string }
const keyOf = ({ orgId, kind, id: slug }: Params) => ({ orgId, kind, slug })

/** Endpoints of authors who write personas and scenarios. */
export function createAuthoringHandlers(runtime: Runtime): AuthoringHandlers {
  const { db, clock, library } = runtime
  return {
    authoredList: async ({ params }) => ({ items: await authoredList(runtime, params.orgId) }),
    checkAuthored: ({ params, body: { id: slug, ...written } }) =>
      checkAuthored(runtime, params.orgId, { slug, ...written }),
    authored: ({ params }) => authoredView(runtime, keyOf(params)),
    saveAuthored: async ({ params, body: { source, changes = [], revision }, access: { caller } }) => {
      const key = keyOf(params)
      if (library.source(key.kind, key.slug) !== null) throw new RequestRefused('authoring/shipped')
      const written = applyChanges(source, changes)
      const save = { ...key, source: written, revision, userId: caller.userId }
      const draft = await saveDraft(db, save, clock.now())
      return {
        draft: draftView(draft),
        ...(await checkAuthored(runtime, key.orgId, { ...key, source: written })),
      }
    },
    discardAuthored: async ({ params }) => {
      await discardDraft(db, keyOf(params))
      return { ok: true }
    },
    duplicateAuthored: async ({ params, body, access: { caller } }) => {
      const key = { ...keyOf(params), userId: caller.userId }
      return authoredView(runtime, await duplicate(runtime, key, body, clock.now()))
    },
    testAuthored: async ({ params, body: { hash }, access: { caller } }) => {
      const key = { ...keyOf(params), userId: caller.userId }
      await startTest(runtime, key, hash)
      const { source } = await textsOf(runtime, key)
      return { test: await testOf(runtime, key, { hash, source }) }
    },
    authoredTest: async ({ params: { hash, ...params } }) => {
      const key = keyOf(params)
      const { source } = await textsOf(runtime, key)
      return { test: await testOf(runtime, key, { hash, source }) }
    },
    publishAuthored: async ({ params, body, access: { caller } }) => {
      await publish(runtime, { ...keyOf(params), userId: caller.userId }, body)
      return authoredView(runtime, keyOf(params))
    },
    setAuthoredVersion: async ({ params: { hash, ...params }, body: { state } }) => {
      await setVersionState(runtime, { ...keyOf(params), hash }, state)
      return authoredView(runtime, keyOf(params))
    },
  }
}
