import { Button, CopyButton, Group, Stack, Table, Text } from '@mantine/core'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import type { InviteView } from '#contract/invite.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { invitesQuery } from '../../api/people-queries.ts'
import { queryClient } from '../../api/query-client.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { Failure } from '../../components/failure.tsx'
import { ColumnTable } from '../../components/column-table.tsx'
import { dateOnly } from '../../components/when.ts'
import { roleWords } from '../../components/words.ts'
import { InviteForm } from './invite-form.tsx'
import { mailWords } from './mail-words.ts'

/** The form that invites, and how every invitation stands. */
export function InvitationsSection() {
  const orgId = useOrgId()
  const { data } = useSuspenseQuery(invitesQuery(orgId))
  return (
    <Stack gap="lg">
      <InviteForm sends={data.sends} />
      {data.invites.length === 0 ? (
        <EmptyState title="No invitations yet">
          Each of them will stand here with whether it was used, and its link to pass on.
        </EmptyState>
      ) : (
        <ColumnTable label="Invitations" minWidth={640} columns={['For', 'As', 'Stands', 'Do']}>
          {data.invites.map((invite) => (
            <InviteRow key={invite.id} invite={invite} />
          ))}
        </ColumnTable>
      )}
    </Stack>
  )
}

const list = new Intl.ListFormat('en', { type: 'conjunction' })
const whom = ({ email, maxUses }: InviteView) => email ?? `Link for up to ${maxUses} people`
const into = ({ roles, team, cohort }: InviteView) =>
  [list.format(roles.map((role) => roleWords[role])), team?.name, cohort?.name].filter(Boolean).join(' · ')

function stands({ status, expiresAt, uses, maxUses, email }: InviteView): string {
  if (status === 'revoked') return 'Taken back'
  if (status === 'expired') return `Ran out on ${dateOnly(expiresAt)}`
  if (status === 'used') return email === null ? `All ${maxUses} places taken` : 'Accepted'
  const taken = email === null ? `${uses} of ${maxUses} places taken, open` : 'Open'
  return `${taken} until ${dateOnly(expiresAt)}`
}

function InviteRow({ invite }: { readonly invite: InviteView }) {
  const orgId = useOrgId()
  const params = { orgId, inviteId: invite.id }
  const changed = () => queryClient.invalidateQueries({ queryKey: invitesQuery(orgId).queryKey })
  const revoke = useMutation({ mutationFn: () => call('revokeInvite', { params }), onSuccess: changed })
  const mail = useMutation({ mutationFn: () => call('mailInvite', { params }), onSuccess: changed })
  const failed = revoke.error ?? mail.error
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500} style={{ overflowWrap: 'anywhere' }}>
        {whom(invite)}
        {invite.name ? (
          <Text size="xs" c="dimmed">
            {invite.name}
          </Text>
        ) : null}
      </Table.Th>
      <Table.Td>{into(invite)}</Table.Td>
      <Table.Td>
        {stands(invite)}
        {invite.mail ? (
          <Text size="xs" c="dimmed">
            {mailWords(invite.mail)}
          </Text>
        ) : null}
        {failed ? <Failure error={failed} /> : null}
      </Table.Td>
      <Table.Td>
        {invite.status === 'waiting' ? (
          <Group gap={4}>
            <CopyButton value={invite.link}>
              {({ copied, copy }) => (
                <Button size="compact-sm" mih={28} variant="subtle" onClick={copy}>
                  {copied ? 'Copied' : 'Copy the link'}
                </Button>
              )}
            </CopyButton>
            {invite.email === null ? null : (
              <Button
                size="compact-sm"
                mih={28}
                variant="subtle"
                loading={mail.isPending}
                onClick={() => mail.mutate()}
              >
                {invite.mail ? 'Send again' : 'Send'}
              </Button>
            )}
            <Button
              size="compact-sm"
              mih={28}
              variant="subtle"
              color="clay"
              loading={revoke.isPending}
              onClick={() => revoke.mutate()}
            >
              Take back
            </Button>
          </Group>
        ) : null}
      </Table.Td>
    </Table.Tr>
  )
}
