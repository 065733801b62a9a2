import { Button, Group, Text, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { GroupTeamLine } from '#contract/group.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { teamsKey } from '../../api/people-queries.ts'
import { queryClient } from '../../api/query-client.ts'
import { Card } from '../../components/card.tsx'
import { RemoveButton } from '../../components/remove-button.tsx'
import { counted } from '../../components/when.ts'
import { TeamDialog } from './team-dialog.tsx'

const list = new Intl.ListFormat('en', { type: 'conjunction' })
const lines = [
  ['Members', 'member'],
  ['Coached by', 'coach'],
  ['Managed by', 'manager'],
] as const

/** A team and the first of its people. */
export function TeamCard({ team }: { readonly team: GroupTeamLine }) {
  const orgId = useOrgId()
  const [editing, setEditing] = useState(false)
  const remove = useMutation({
    mutationFn: () => call('removeTeam', { params: { orgId, teamId: team.id } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: teamsKey(orgId) }),
  })
  return (
    <Card aria-label={`Team ${team.name}`}>
      <Group justify="space-between" align="flex-start">
        <Title order={2} size="h4" style={{ overflowWrap: 'anywhere' }}>
          {team.name}
        </Title>
        <Group gap={4} wrap="nowrap">
          <Button
            size="compact-sm"
            mih={28}
            variant="subtle"
            aria-label={`Change ${team.name}`}
            onClick={() => setEditing(true)}
          >
            Change
          </Button>
          <RemoveButton
            name={team.name}
            word="Remove"
            title={`Remove ${team.name}`}
            says="Its people stay members. Who reached them through this team alone reaches them no more."
            pending={remove.isPending}
            error={remove.error}
            onRemove={(done) => remove.mutate(undefined, { onSuccess: done })}
          />
        </Group>
      </Group>
      {lines.map(([label, part]) => {
        const { names, size } = team[part]
        const more = size - names.length
        return (
          <Text key={part} size="sm" mt={6} style={{ overflowWrap: 'anywhere' }}>
            <Text component="span" c="dimmed" size="sm">
              {label}:{' '}
            </Text>
            {size === 0
              ? 'nobody yet'
              : list.format(more > 0 ? [...names, counted(more, '{n} more', '{n} more')] : names)}
          </Text>
        )
      })}
      {editing ? <TeamDialog team={team} onClose={() => setEditing(false)} /> : null}
    </Card>
  )
}
