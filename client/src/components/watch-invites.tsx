import { Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useOrgId } from '../api/membership.ts'
import { watchInvitesQuery } from '../api/watch-queries.ts'
import { Card } from './card.tsx'
import { LinkButton } from './link-button.tsx'

/** Conversations that run now and that one is invited to watch. Nothing where there are none. */
export function WatchInvites() {
  const orgId = useOrgId()
  const invites = useQuery(watchInvitesQuery(orgId)).data?.invites ?? []
  return invites.map(({ roleplayId, repName, title }) => (
    <Card
      key={roleplayId}
      tone="accent"
      style={{ marginBottom: '1.25rem' }}
      aria-label={`Invitation by ${repName}`}
    >
      <Group justify="space-between">
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {repName} lets you watch a conversation that runs now: {title}.
        </Text>
        <LinkButton to="/o/$orgId/roleplays/$roleplayId/watch" params={{ orgId, roleplayId }} size="xs">
          Watch
        </LinkButton>
      </Group>
    </Card>
  ))
}
