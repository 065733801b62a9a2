import { Button, Group, Stack, Text } from '@mantine/core'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { assignableQuery, assignmentQuery, assignmentsKey } from '../../api/assignment-queries.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { queryClient } from '../../api/query-client.ts'
import { useStableId } from '../../api/use-stable-id.ts'
import { StepList } from '../../components/assigned/step-list.tsx'
import { Card } from '../../components/card.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Failure } from '../../components/failure.tsx'
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
  const [step, setStep] = useState(0)
  const [asked, setAsked] = useState(false)
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
  const missing = missingAt(step, draft)
  const change = (part: Partial<typeof draft>) => setDraft((now) => ({ ...now, ...part }))
  const last = step === steps.length - 1
  return (
    <Page title="Assign something" width="narrow">
      <StepList steps={steps} current={step} />
      <Card aria-label={steps[step]}>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            setAsked(missing !== null)
            if (missing === null && !last) setStep(step + 1)
            if (missing === null && last) assign.mutate()
          }}
        >
          <Stack>
            {step === 0 ? <WhoStep from={from} draft={draft} onChange={change} /> : null}
            {step === 1 ? <WhatStep packs={from.packs} draft={draft} onChange={change} /> : null}
            {step === 2 ? <WhenStep draft={draft} onChange={change} /> : null}
            {step === 3 ? <PreviewStep draft={draft} /> : null}
            {asked && missing !== null ? (
              <Text size="sm" c="clay" role="alert">
                {missing}
              </Text>
            ) : null}
            {assign.isError ? <Failure error={assign.error} title="It was not assigned" /> : null}
            <Group justify="space-between">
              <Button
                variant="default"
                onClick={() => {
                  setAsked(false)
                  if (step > 0) setStep(step - 1)
                  else void navigate({ to: '/o/$orgId/assignments', params: { orgId } })
                }}
              >
                {step === 0 ? 'Cancel' : 'Back'}
              </Button>
              <Button type="submit" loading={assign.isPending}>
                {last ? 'Assign' : 'Next'}
              </Button>
            </Group>
          </Stack>
        </form>
      </Card>
    </Page>
  )
}
