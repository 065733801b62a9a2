import { Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useOrgId } from '../api/membership.ts'
import { queryClient } from '../api/query-client.ts'
import { watchInvitesQuery } from '../api/watch-queries.ts'
import { Card } from './card.tsx'
import { LinkButton } from './link-button.tsx'

/** Conversations that run now and that one is invited to watch. Nothing where there are none. */
export function WatchInvites() {
  const orgId = useOrgId()
  useInvited(orgId)
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

/** Asks anew as soon as the server tells of an invitation; without a connection the query asks by itself now and then. */
function useInvited(orgId: string): void {
  useEffect(() => {
    let gone = false
    let off = () => {}
    // What a connection needs is of no first screen's weight.
    void import('../api/connection.ts').then(
      ({ connection }) => {
        if (gone) return
        off = connection.on('watch:invited', (told) => {
          if (told.orgId === orgId)
            void queryClient.invalidateQueries({ queryKey: watchInvitesQuery(orgId).queryKey })
        })
      },
      () => {},
    )
    return () => {
      gone = true
      off()
    }
  }, [orgId])
}
