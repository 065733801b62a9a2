import { Alert, List, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { CampaignPlan } from '#contract/campaign.ts'
import { assignmentsKey } from '../../api/assignment-queries.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { Failure } from '../../components/failure.tsx'
import { PageLoading } from '../../components/loading.tsx'
import { counted } from '../../components/when.ts'
import { dayWords } from './day-words.ts'
import type { PlanDraft } from './plan-draft.ts'

/** Coach hours and the last safe start, with the figures that they come from. */
export function TakesStep({ draft }: { readonly draft: PlanDraft }) {
  const orgId = useOrgId()
  const { eventOn, zone, phases, plan } = draft
  const answer = useQuery({
    queryKey: [...assignmentsKey(orgId), 'plan', eventOn, zone, phases, plan],
    queryFn: ({ signal }) =>
      call(
        'planCampaign',
        { params: { orgId }, body: { ...plan, phases: [...phases], eventOn, zone } },
        signal,
      ),
  })
  if (answer.isError) return <Failure error={answer.error} onRetry={() => void answer.refetch()} />
  if (!answer.data) return <PageLoading />
  return <Takes plan={answer.data} draft={draft} />
}

function Takes({ plan, draft }: { readonly plan: CampaignPlan; readonly draft: PlanDraft }) {
  const { reviews, shares, attempts, coachHours, hoursPerCoachAndWeek, lastSafeStart } = plan
  return (
    <Stack gap="md">
      <Verdict plan={plan} />
      <div>
        <Title order={2} size="h3" mb={4}>
          {counted(coachHours, '{n} hour of coaches', '{n} hours of coaches')}
        </Title>
        <List size="sm" spacing={2}>
          <List.Item>
            {counted(attempts, '{n} assessed attempt', '{n} assessed attempts')} before the event: one of each
            person, and one more of those who fail.
          </List.Item>
          <List.Item>
            {counted(reviews.total, '{n} review', '{n} reviews')}: {reviews.failures} failures,{' '}
            {reviews.borderline} borderline, and {reviews.random} of the rest at random ({shares.random} %).
          </List.Item>
          <List.Item>
            At {draft.plan.minutesPerReview} minutes each.
            {hoursPerCoachAndWeek === null
              ? ''
              : ` That is ${counted(hoursPerCoachAndWeek, '{n} hour', '{n} hours')} of a coach a week while people are certified; you have ${draft.plan.hoursPerWeek}.`}
          </List.Item>
        </List>
        <Text size="sm" c="dimmed" mt={6}>
          {shares.n === 0
            ? `Assumed: ${shares.failed} % fall short and ${shares.borderline} % come close to it. Once twenty attempts were submitted here, theirs are taken.`
            : `Of ${shares.n} submitted attempts here ${shares.failed} % fell short and ${shares.borderline} % came close to it.`}
        </Text>
      </div>
      {lastSafeStart === null ? null : (
        <Text size="sm">
          The programme takes {counted(plan.daysNeeded ?? 0, '{n} day', '{n} days')} to the event
          {plan.reviewDays === null || plan.reviewDays === 0
            ? ''
            : `, with ${counted(plan.reviewDays, '{n} day', '{n} days')} for the reviews at the hours you gave`}
          .
        </Text>
      )}
    </Stack>
  )
}

function Verdict({ plan: { lastSafeStart, daysLeft, daysNeeded } }: { readonly plan: CampaignPlan }) {
  if (daysLeft < 0)
    return (
      <Alert color="clay" variant="light" title="The event is over">
        Only what lies after it can still be asked for.
      </Alert>
    )
  if (lastSafeStart === null || daysNeeded === null)
    return (
      <Alert color="clay" variant="light" title="Nobody can do the reviews">
        There is something to review and no coach. Add coaches, or take what is assessed out of the parts.
      </Alert>
    )
  return daysNeeded <= daysLeft ? (
    <Alert color="pine" variant="light" title={`Last safe start: ${dayWords(lastSafeStart)}`}>
      There {counted(daysLeft - daysNeeded, 'is {n} day', 'are {n} days')} to spare.
    </Alert>
  ) : (
    <Alert color="ochre" variant="light" title={`The last safe start was ${dayWords(lastSafeStart)}`}>
      It is {counted(daysNeeded - daysLeft, '{n} day', '{n} days')} too late for all of it. Take a later date,
      more coaches, or a shorter programme; parts whose date is over are left out.
    </Alert>
  )
}
