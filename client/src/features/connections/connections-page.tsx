import { Button, Stack, Text } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { webhooksQuery } from '../../api/connection-queries.ts'
import { useOrgId } from '../../api/membership.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { Page } from '../../components/page.tsx'
import { PeopleTabs } from '../../components/people-tabs.tsx'
import { ApiKeys } from './api-keys.tsx'
import { WebhookCard } from './webhook-card.tsx'
import { WebhookForm } from './webhook-form.tsx'

/** The other systems that are told what happens. */
export function ConnectionsPage() {
  const { data } = useSuspenseQuery(webhooksQuery(useOrgId()))
  const [adding, setAdding] = useState(false)
  const add = <Button onClick={() => setAdding(true)}>Add a connection</Button>
  return (
    <Page
      title="Connections"
      kicker="People"
      lead="Other systems and channels that are told what happens to submitted attempts. No words of a conversation ever leave this way."
      actions={data.webhooks.length === 0 ? null : add}
    >
      <PeopleTabs />
      <Stack gap="lg">
        {data.webhooks.length === 0 ? (
          <EmptyState title="Nobody is told yet" action={add}>
            Tell a channel in Slack or Teams that an attempt waits for a review, or send signed events to a
            system of your own.
          </EmptyState>
        ) : (
          data.webhooks.map((webhook) => <WebhookCard key={webhook.id} webhook={webhook} />)
        )}
        <Text size="sm" c="dimmed">
          Channels are told which scenario an attempt is of, and a link. Names and levels stay here.
        </Text>
        <ApiKeys />
      </Stack>
      <WebhookForm opened={adding} onClose={() => setAdding(false)} />
    </Page>
  )
}
