import { Badge } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { CampaignSummary } from '#contract/campaign.ts'
import { campaignsQuery } from '../../api/campaign-queries.ts'
import { useOrgId } from '../../api/membership.ts'
import { OverviewTable } from '../../components/assigned/overview-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { LinkButton, TextLink } from '../../components/link-button.tsx'
import { Page } from '../../components/page.tsx'
import { SampleOffer } from '../../components/sample/sample-offer.tsx'
import { dayWords, daysLeftWords } from './day-words.ts'

/** Every programme with somebody in it whom the reader reaches. */
export function CampaignsPage() {
  const orgId = useOrgId()
  const { data } = useSuspenseQuery(campaignsQuery(orgId))
  const plan = (
    <LinkButton to="/o/$orgId/campaigns/new" params={{ orgId }}>
      Plan a campaign
    </LinkButton>
  )
  if (data.campaigns.length === 0) {
    return (
      <Page title="Campaigns">
        <EmptyState title="No campaign yet" action={plan}>
          A programme towards a date: pre-work, practice and certifying before it, and a look at day 30, 60
          and 90. Begin with the date, how many people, and how many coaches.
        </EmptyState>
        <SampleOffer />
      </Page>
    )
  }
  return (
    <Page title="Campaigns" lead="Who is ready for which date." actions={plan}>
      <OverviewTable
        label="Campaigns"
        columns={['Campaign', 'Event', 'Ready']}
        rows={data.campaigns.map((one) => ({
          id: one.id,
          name: <Named campaign={one} />,
          when: `${dayWords(one.eventOn)}, ${daysLeftWords(one.daysLeft)}`,
          far: `${one.ready} of ${one.reps}`,
        }))}
      />
    </Page>
  )
}

function Named({ campaign: { id, name, ended } }: { readonly campaign: CampaignSummary }) {
  const orgId = useOrgId()
  return (
    <>
      <TextLink to="/o/$orgId/campaigns/$campaignId" params={{ orgId, campaignId: id }}>
        {name}
      </TextLink>{' '}
      {ended ? <Badge size="sm">Ended</Badge> : null}
    </>
  )
}
