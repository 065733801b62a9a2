import type { PlaybookBody } from '#contract/playbook-body.ts'
import type { PlaybookDraftView } from '#contract/playbook-view.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { playbooksKey } from '../../api/playbook-queries.ts'
import { RequestFailed } from '../../api/problem.ts'
import { queryClient } from '../../api/query-client.ts'
import { useSavedText } from '../../components/writing/use-saved-text.ts'
import { bodyOf, sourceOf, toSend } from './written-body.ts'

/** A playbook under its writer's hands: saved as it is written, with undo over everything. */
export function usePlaybookDraft(view: PlaybookDraftView) {
  const orgId = useOrgId()
  const params = { orgId, playbookId: view.id }
  const text = useSavedText({
    source: sourceOf(view.body),
    revision: view.revision,
    send: async ({ source, revision }) => {
      const body = toSend(bodyOf(source))
      const saved = await call('savePlaybook', { params, body: { body, revision } })
      await queryClient.invalidateQueries({ queryKey: playbooksKey(orgId), refetchType: 'none' })
      return { source, revision: saved.revision }
    },
  })
  const body = bodyOf(text.source)
  return {
    ...text,
    body,
    /** `tag`: what is written in; typing there is one step of undo. */
    set: (more: Partial<PlaybookBody>, tag: string) => text.write(sourceOf({ ...body, ...more }), tag),
    conflict: text.error instanceof RequestFailed && text.error.code === 'playbook/changed',
    loadTheirs: async () => {
      const theirs = await call('playbookDraft', { params })
      return { source: sourceOf(theirs.body), revision: theirs.revision }
    },
  }
}

export type PlaybookDraft = ReturnType<typeof usePlaybookDraft>
