import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { CampaignTemplateView } from '#contract/campaign.ts'
import { assignableQuery, assignmentsKey } from '../../api/assignment-queries.ts'
import { call } from '../../api/call.ts'
import { campaignTemplatesQuery } from '../../api/campaign-queries.ts'
import { useOrgId } from '../../api/membership.ts'
import { queryClient } from '../../api/query-client.ts'
import { useStableId } from '../../api/use-stable-id.ts'
import { Wizard } from '../../components/assigned/wizard.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Page } from '../../components/page.tsx'
import { DateStep } from './date-step.tsx'
import { PartsStep } from './parts-step.tsx'
import { bodyOf, draftOf, missingAt, steps, type PlanDraft } from './plan-draft.ts'
import { TakesStep } from './takes-step.tsx'
import { TargetsStep } from './targets-step.tsx'
import { WhoSeesWhat } from './who-sees-what.tsx'

/** From a date, a headcount and coaches to what it takes, and from there to a programme that runs. */
export function PlanPage() {
  const { data } = useSuspenseQuery(campaignTemplatesQuery(useOrgId()))
  const [first] = data.templates
  if (!first)
    return (
      <Page title="Plan a campaign">
        <EmptyState title="There are no templates">This server brought none along.</EmptyState>
      </Page>
    )
  return <Plan templates={data.templates} first={first} criteria={data.criteria} />
}

type Props = {
  readonly templates: readonly CampaignTemplateView[]
  readonly first: CampaignTemplateView
  readonly criteria: readonly { readonly code: string; readonly title: string }[]
}

function Plan({ templates, first, criteria }: Props) {
  const orgId = useOrgId()
  const navigate = useNavigate()
  const ids = useStableId()
  const { data: from } = useSuspenseQuery(assignableQuery(orgId))
  const [draft, setDraft] = useState<PlanDraft>(() => draftOf(first))
  const change = (part: Partial<PlanDraft>) => setDraft((now) => ({ ...now, ...part }))
  const begin = useMutation({
    mutationFn: () => {
      const body = bodyOf(draft)
      return call('createCampaign', { params: { orgId }, body: { id: ids.for(body), ...body } })
    },
    onSuccess: async ({ id: campaignId }) => {
      await queryClient.invalidateQueries({ queryKey: assignmentsKey(orgId) })
      await navigate({ to: '/o/$orgId/campaigns/$campaignId', params: { orgId, campaignId }, replace: true })
    },
  })
  return (
    <Wizard
      title="Plan a campaign"
      steps={steps}
      missingAt={(step) => missingAt(step, draft)}
      renderBelow={(step) => (step === 1 ? <WhoSeesWhat /> : null)}
      finish={{
        label: 'Begin the campaign',
        failed: 'It was not begun',
        error: begin.error,
        pending: begin.isPending,
        run: () => begin.mutate(),
      }}
      onCancel={() => void navigate({ to: '/o/$orgId/campaigns', params: { orgId } })}
    >
      {(step) => (
        <>
          {step === 0 ? <DateStep templates={templates} draft={draft} onChange={change} /> : null}
          {step === 1 ? <TakesStep draft={draft} /> : null}
          {step === 2 ? <PartsStep criteria={criteria} draft={draft} onChange={change} /> : null}
          {step === 3 ? <TargetsStep from={from} draft={draft} onChange={change} /> : null}
        </>
      )}
    </Wizard>
  )
}
