import { useEffect, useState, useSyncExternalStore } from 'react'
import type { RoleplayView } from '#contract/roleplay.ts'
import { connection } from '../../api/connection.ts'
import { useMe, useOrgId } from '../../api/membership.ts'
import { keepDraft, readDraft } from './draft.ts'
import { createLiveStore } from './live-store.ts'

/** The store of one roleplay, opened while the page is. Mount under a key: it never changes its roleplay. */
export function useLive(view: RoleplayView) {
  const orgId = useOrgId()
  const { user } = useMe()
  const [store] = useState(() =>
    createLiveStore({
      orgId,
      view,
      wire: connection,
      draft: readDraft(user.id, view.id),
      keepDraft: (draft) => keepDraft(user.id, view.id, draft),
    }),
  )
  useEffect(() => store.open(), [store])
  const snapshot = useSyncExternalStore(store.subscribe, store.snapshot)
  return { store, snapshot }
}

export function useConnectionState() {
  return useSyncExternalStore(connection.watch, connection.state)
}
