import { Stack, Text, Title } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { MyRealCalls } from '#contract/real-call.ts'
import { useOrgId } from '../../api/membership.ts'
import { callsQuery } from '../../api/queries.ts'
import { myRealCallsQuery } from '../../api/real-call-queries.ts'
import { RealCallTable } from '../../components/assigned/real-call-table.tsx'
import { Card } from '../../components/card.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { Page } from '../../components/page.tsx'
import { RealCallEvidence } from './real-call-evidence.tsx'
import { HandInPart } from './hand-in-part.tsx'

const list = new Intl.ListFormat('en', { type: 'conjunction' })

/** Real calls that campaigns ask for: which days, what was handed in, and what coaches made of both. */
export function HandInPage() {
  const orgId = useOrgId()
  const { data } = useSuspenseQuery(myRealCallsQuery(orgId))
  const { data: own } = useSuspenseQuery(callsQuery(orgId))
  return (
    <Page
      title="Real calls for a campaign"
      width="narrow"
      lead="One at day 0 and one at day 30, both your own choice."
    >
      {data.asked.length === 0 ? (
        <EmptyState
          title="No campaign asks for a real call"
          action={
            <LinkButton to="/o/$orgId/calls" params={{ orgId }}>
              Own calls
            </LinkButton>
          }
        >
          Your own calls stay private. Where a campaign asks for two of them, its days stand here.
        </EmptyState>
      ) : (
        <Stack gap="lg">
          {data.asked.map((asked) => (
            <Asked key={asked.campaignId} asked={asked} calls={own.calls} />
          ))}
        </Stack>
      )}
    </Page>
  )
}

type Props = {
  readonly asked: MyRealCalls
  readonly calls: readonly { readonly id: string; readonly title: string }[]
}

function Asked({ asked, calls }: Props) {
  const { campaign, campaignId, parts, seenBy, result } = asked
  const used = parts.flatMap(({ call }) => (call ? [call.id] : []))
  const readers = seenBy.length > 0 ? list.format(seenBy) : 'coaches who reach you'
  return (
    <Card aria-labelledby={`asked-${campaignId}`}>
      <Title order={2} size="h3" id={`asked-${campaignId}`} style={{ overflowWrap: 'anywhere' }}>
        {campaign}
      </Title>
      <Stack gap="md" mt="sm">
        {parts.map((part) => (
          <HandInPart
            key={part.part}
            asked={asked}
            part={part}
            calls={calls.filter(({ id }) => !used.includes(id))}
          />
        ))}
        {result === null ? (
          <Text size="sm" c="dimmed">
            A call is private until you hand it in. Then it is open to {readers}, without its title, its times
            and the days named in it, and they are not told which of the two it is. They open nothing before
            both are in or the last date has passed. Your managers see the levels of both, and not a word of
            them. Nobody is certified by this.
          </Text>
        ) : (
          <div>
            <Title order={3} size="h4">
              Day 0 beside day 30
            </Title>
            <RealCallTable label={`Your real calls for ${campaign}`} result={result} />
          </div>
        )}
        <RealCallEvidence asked={asked} />
      </Stack>
    </Card>
  )
}
