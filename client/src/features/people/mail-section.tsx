import { Alert, Button, Group, Modal, Skeleton, Stack, Table, Text } from '@mantine/core'
import { useMutation, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { MailView } from '#contract/mail.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { outboxQuery } from '../../api/people-queries.ts'
import { queryClient } from '../../api/query-client.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { Failure } from '../../components/failure.tsx'
import { ColumnTable } from '../../components/column-table.tsx'
import { counted, dayAndTime } from '../../components/when.ts'
import { letterWords, mailWords } from './mail-words.ts'

/** The outbox: every mail with how it stands, and what can be done about one that did not go. */
export function MailSection() {
  const orgId = useOrgId()
  const { data } = useSuspenseQuery(outboxQuery(orgId))
  const [reading, setReading] = useState<MailView | null>(null)
  return (
    <Stack gap="lg">
      {data.sends ? null : (
        <Alert variant="light" title="No mail server is configured">
          {data.readable
            ? 'Mails wait here instead, and on a development server their words can be read. Set SMTP_URL to send them.'
            : 'Set SMTP_URL to send mails. Until then, pass the links of invitations on yourself.'}
        </Alert>
      )}
      {data.mails.length === 0 ? (
        <EmptyState title="No mail yet">Invitations and links for new passwords will stand here.</EmptyState>
      ) : (
        <ColumnTable label="Mails" minWidth={560} columns={['To', 'Letter', 'Stands', 'When']}>
          {data.mails.map((mail) => (
            <MailRow key={mail.id} mail={mail} readable={data.readable} onRead={() => setReading(mail)} />
          ))}
        </ColumnTable>
      )}
      {reading ? <Letter mail={reading} onClose={() => setReading(null)} /> : null}
    </Stack>
  )
}

type RowProps = { readonly mail: MailView; readonly readable: boolean; readonly onRead: () => void }

function MailRow({ mail, readable, onRead }: RowProps) {
  const orgId = useOrgId()
  const again = useMutation({
    mutationFn: () => call('retryMail', { params: { orgId, mailId: mail.id } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: outboxQuery(orgId).queryKey }),
  })
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500} style={{ overflowWrap: 'anywhere' }}>
        {mail.recipient}
      </Table.Th>
      <Table.Td>{letterWords[mail.letter] ?? mail.letter}</Table.Td>
      <Table.Td>
        {mailWords(mail)}
        {mail.tries > 0 ? (
          <Text size="xs" c="dimmed">
            {counted(mail.tries, '{n} try failed', '{n} tries failed')}
          </Text>
        ) : null}
        {again.isError ? <Failure error={again.error} /> : null}
        <Group gap={4} mt={4}>
          {mail.status === 'failed' && mail.reason !== 'outdated' ? (
            <Button
              size="compact-sm"
              mih={28}
              variant="default"
              loading={again.isPending}
              onClick={() => again.mutate()}
            >
              Try again
            </Button>
          ) : null}
          {mail.status === 'kept' && readable ? (
            <Button size="compact-sm" mih={28} variant="default" onClick={onRead}>
              Read it
            </Button>
          ) : null}
        </Group>
      </Table.Td>
      <Table.Td>{dayAndTime(mail.sentAt ?? mail.createdAt)}</Table.Td>
    </Table.Tr>
  )
}

function Letter({ mail, onClose }: { readonly mail: MailView; readonly onClose: () => void }) {
  const orgId = useOrgId()
  const letter = useQuery({
    queryKey: [orgId, 'mails', mail.id],
    queryFn: ({ signal }) => call('letter', { params: { orgId, mailId: mail.id } }, signal),
    retry: false,
  })
  return (
    <Modal opened onClose={onClose} title={letter.data?.subject ?? 'Mail'} size="lg">
      {letter.isError ? <Failure error={letter.error} /> : null}
      {letter.isPending ? <Skeleton h={160} /> : null}
      <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {letter.data?.text}
      </Text>
    </Modal>
  )
}
