import { Badge, Table, Text } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { CampaignSummary } from '#contract/campaign.ts'
import { campaignsQuery } from '../../api/campaign-queries.ts'
import { useOrgId } from '../../api/membership.ts'
import { Card } from '../../components/card.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { LinkButton, TextLink } from '../../components/link-button.tsx'
import { Page } from '../../components/page.tsx'
import { WideTable } from '../../components/wide-table.tsx'
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
      </Page>
    )
  }
  return (
    <Page title="Campaigns" lead="Who is ready for which date." actions={plan}>
      <Card style={{ padding: 0 }}>
        <WideTable label="Campaigns" minWidth={320}>
          <Table verticalSpacing="sm" horizontalSpacing="lg">
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">Campaign</Table.Th>
                <Table.Th scope="col" visibleFrom="sm">
                  Event
                </Table.Th>
                <Table.Th scope="col">Ready</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {data.campaigns.map((one) => (
                <Row key={one.id} campaign={one} />
              ))}
            </Table.Tbody>
          </Table>
        </WideTable>
      </Card>
    </Page>
  )
}

function Row({ campaign }: { readonly campaign: CampaignSummary }) {
  const orgId = useOrgId()
  const { id, name, eventOn, daysLeft, ended, ready, reps } = campaign
  const event = `${dayWords(eventOn)}, ${daysLeftWords(daysLeft)}`
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500} style={{ overflowWrap: 'anywhere' }}>
        <TextLink to="/o/$orgId/campaigns/$campaignId" params={{ orgId, campaignId: id }}>
          {name}
        </TextLink>{' '}
        {ended ? <Badge size="sm">Ended</Badge> : null}
        <Text size="sm" c="dimmed" hiddenFrom="sm">
          {event}
        </Text>
      </Table.Th>
      <Table.Td visibleFrom="sm">{event}</Table.Td>
      <Table.Td>
        {ready} of {reps}
      </Table.Td>
    </Table.Tr>
  )
}
