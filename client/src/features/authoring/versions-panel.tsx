import type { AuthoredView } from '#contract/authoring.ts'
import { authoredQuery } from '../../api/authoring-queries.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { queryClient } from '../../api/query-client.ts'
import { VersionsCard } from '../../components/writing/versions-card.tsx'
import { afterPublishing } from './after-publishing.ts'

/** Every version of one persona or scenario. */
export function VersionsPanel({ view }: { readonly view: AuthoredView }) {
  const orgId = useOrgId()
  const { kind, id } = view
  return (
    <VersionsCard
      versions={view.versions}
      nameOf={({ title }) => title}
      mayChange={({ shipped }) => !shipped}
      onChange={async ({ hash, state: wanted }) => {
        const { versions, state, uses, blockers } = await call('setAuthoredVersion', {
          params: { orgId, kind, id, hash },
          body: { state: wanted },
        })
        // The text on screen stays the author's.
        queryClient.setQueryData(authoredQuery(orgId, kind, id).queryKey, (before) =>
          before ? { ...before, versions, state, uses, blockers } : before,
        )
        await afterPublishing(orgId)
      }}
    />
  )
}
