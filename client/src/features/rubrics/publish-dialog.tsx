import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { RubricView } from '#contract/rubric.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { rubricQuery, rubricsQuery } from '../../api/queries.ts'
import { queryClient } from '../../api/query-client.ts'
import { counted } from '../../components/when.ts'
import { PublishForm } from '../../components/writing/publish-form.tsx'

const waiver = 'publish untried'

type Props = {
  readonly view: RubricView
  readonly version: string
  readonly hash: string
  readonly revision: number
  /** Whether exactly this content was compared with what is live. */
  readonly tried: boolean
  readonly onClose: () => void
}

/** The last step of a rubric, with a waiver where it was not tried. */
export function PublishDialog({ view, version, hash, revision, tried, onClose }: Props) {
  const orgId = useOrgId()
  const [waived, setWaived] = useState('')
  const used =
    view.scenarios.length === 0
      ? 'No scenario uses this rubric yet.'
      : counted(view.scenarios.length, '{n} scenario uses it.', '{n} scenarios use it.')
  return (
    <PublishForm
      title={`Publish version ${version}`}
      meaning={`Roleplays that start from now on are scored by it. Those that run or are over keep the version they began with. ${used}`}
      ready={tried || waived === waiver}
      more={
        tried ? null : (
          <TextInput
            label={`It was not tried on past transcripts. To publish it all the same, type “${waiver}”`}
            value={waived}
            onChange={(event) => setWaived(event.currentTarget.value)}
          />
        )
      }
      publish={async (note) => {
        const next = await call('publishRubric', {
          params: { orgId, rubricId: view.id },
          body: { hash, revision, note, ...(tried ? {} : { untried: waiver }) },
        })
        queryClient.setQueryData(rubricQuery(orgId, view.id).queryKey, next)
        await queryClient.invalidateQueries({ queryKey: rubricsQuery(orgId).queryKey, exact: true })
      }}
      onClose={onClose}
    />
  )
}
