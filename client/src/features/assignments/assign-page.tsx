import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { assignableQuery, assignmentQuery, assignmentsKey } from '../../api/assignment-queries.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { queryClient } from '../../api/query-client.ts'
import { useStableId } from '../../api/use-stable-id.ts'
import { Wizard } from '../../components/assigned/wizard.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Page } from '../../components/page.tsx'
import { bodyOf, emptyDraft, missingAt, steps } from './assign-draft.ts'
import { PreviewStep } from './preview-step.tsx'
import { WhatStep } from './what-step.tsx'
import { WhenStep } from './when-step.tsx'
import { WhoStep } from './who-step.tsx'

/** Who, what, when, a look at what follows from it, and then it is assigned. */
export function AssignPage() {
  const orgId = useOrgId()
  const navigate = useNavigate()
  const ids = useStableId()
  const { data: from } = useSuspenseQuery(assignableQuery(orgId))
  const [draft, setDraft] = useState(emptyDraft)
  const assign = useMutation({
    mutationFn: () => {
      const body = bodyOf(draft)
      return call('createAssignment', { params: { orgId }, body: { id: ids.for(body), ...body } })
    },
    onSuccess: async (view) => {
      queryClient.setQueryData(assignmentQuery(orgId, view.id).queryKey, view)
      await queryClient.invalidateQueries({ queryKey: assignmentsKey(orgId) })
      await navigate({
        to: '/o/$orgId/assignments/$assignmentId',
        params: { orgId, assignmentId: view.id },
        search: { made: true },
        replace: true,
      })
    },
  })
  if (from.people.length === 0) {
    return (
      <Page title="Assign something" width="narrow">
        <EmptyState title="There is nobody whom you could ask yet">
          You reach the reps of the teams that you manage. An admin puts you and them into a team.
        </EmptyState>
      </Page>
    )
  }
  const change = (part: Partial<typeof draft>) => setDraft((now) => ({ ...now, ...part }))
  return (
    <Wizard
      title="Assign something"
      steps={steps}
      missingAt={(step) => missingAt(step, draft)}
      finish={{
        label: 'Assign',
        failed: 'It was not assigned',
        error: assign.error,
        pending: assign.isPending,
        run: () => assign.mutate(),
      }}
      onCancel={() => void navigate({ to: '/o/$orgId/assignments', params: { orgId } })}
    >
      {(step) => (
        <>
          {step === 0 ? <WhoStep from={from} draft={draft} onChange={change} /> : null}
          {step === 1 ? <WhatStep packs={from.packs} draft={draft} onChange={change} /> : null}
          {step === 2 ? <WhenStep draft={draft} onChange={change} /> : null}
          {step === 3 ? <PreviewStep draft={draft} /> : null}
        </>
      )}
    </Wizard>
  )
}
