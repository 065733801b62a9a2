import type { AuthoredView } from '#contract/authoring.ts'
import { authoredQuery } from '../../api/authoring-queries.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { queryClient } from '../../api/query-client.ts'
import { PublishForm } from '../../components/writing/publish-form.tsx'
import { afterPublishing } from './after-publishing.ts'

type Props = {
  readonly view: AuthoredView
  readonly hash: string
  readonly revision: number
  readonly onClose: () => void
}

/** The last step of a persona or scenario. */
export function PublishDialog({ view, hash, revision, onClose }: Props) {
  const orgId = useOrgId()
  const { kind, id } = view
  const from =
    kind === 'scenario'
      ? 'Reps find it among their scenarios from now on.'
      : 'Scenarios with this persona play it from now on.'
  return (
    <PublishForm
      title={`Publish ${view.title}`}
      meaning={`${from} Roleplays that run or are over keep the version they began with.`}
      publish={async (note) => {
        const next = await call('publishAuthored', {
          params: { orgId, kind, id },
          body: { hash, revision, note },
        })
        queryClient.setQueryData(authoredQuery(orgId, kind, id).queryKey, next)
        await afterPublishing(orgId)
      }}
      onClose={onClose}
    />
  )
}
