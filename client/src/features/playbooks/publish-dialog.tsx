import { useState } from 'react'
import { Text } from '@mantine/core'
import type { Target } from '#contract/assignment.ts'
import type { PlaybookDraftView } from '#contract/playbook-view.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { playbooksKey } from '../../api/playbook-queries.ts'
import { queryClient } from '../../api/query-client.ts'
import { GroupChoosers } from '../../components/assigned/group-choosers.tsx'
import { PublishForm } from '../../components/writing/publish-form.tsx'

type Props = {
  readonly view: PlaybookDraftView
  readonly revision: number
  readonly onClose: () => void
}

/** Who reads it, and what changed. */
export function PublishDialog({ view, revision, onClose }: Props) {
  const orgId = useOrgId()
  const [targets, setTargets] = useState<readonly Target[]>(view.readers)
  const groups = view.groups.teams.length + view.groups.cohorts.length
  const readers = targets.flatMap(({ kind, id }) => (kind === 'person' ? [] : [{ kind, id }]))
  return (
    <PublishForm
      title="Publish the playbook"
      meaning={`Everybody in these teams and cohorts reads it from then on, under ${view.performer}’s name.`}
      ready={readers.length > 0}
      more={
        groups === 0 ? (
          <Text size="sm">
            There is no team or cohort of yours with a rep in it. Ask an admin to make one.
          </Text>
        ) : (
          <GroupChoosers from={{ ...view.groups, people: [] }} targets={targets} onChange={setTargets} />
        )
      }
      publish={async (note) => {
        await call('publishPlaybook', {
          params: { orgId, playbookId: view.id },
          body: { revision, readers, note: note.trim() === '' ? null : note.trim() },
        })
        await queryClient.invalidateQueries({ queryKey: playbooksKey(orgId) })
      }}
      onClose={onClose}
    />
  )
}
