import { Button, Group, Modal, Stack, Switch, Text, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { WebhookView } from '#contract/webhook.ts'
import { call } from '../../api/call.ts'
import { deliveriesQuery, webhooksQuery } from '../../api/connection-queries.ts'
import { useOrgId } from '../../api/membership.ts'
import { queryClient } from '../../api/query-client.ts'
import { Card } from '../../components/card.tsx'
import { Failure } from '../../components/failure.tsx'
import { RemoveButton } from '../../components/remove-button.tsx'
import { ChangeDialog } from './change-dialog.tsx'
import { DeliveryLog } from './delivery-log.tsx'
import { SecretOnce } from './secret-once.tsx'
import { EventChoice } from './webhook-form.tsx'
import { stateWords, styleWords } from './webhook-words.ts'

/** One connection: how it stands, what it is told, and what was sent there. */
export function WebhookCard({ webhook }: { readonly webhook: WebhookView }) {
  const orgId = useOrgId()
  const params = { orgId, webhookId: webhook.id }
  const [log, setLog] = useState(false)
  const [last, setLast] = useState(false)
  const [editing, setEditing] = useState(false)
  const changed = () =>
    queryClient.invalidateQueries({ queryKey: webhooksQuery(orgId).queryKey, exact: true })
  const change = useMutation({
    mutationFn: (body: { on?: boolean; events?: WebhookView['events'] }) =>
      call('changeWebhook', { params, body }),
    onSettled: changed,
  })
  const test = useMutation({
    mutationFn: () => call('testWebhook', { params }),
    onSuccess: () => {
      setLog(true)
      return queryClient.invalidateQueries({ queryKey: deliveriesQuery(orgId, webhook.id).queryKey })
    },
  })
  const rotate = useMutation({ mutationFn: () => call('rotateWebhookSecret', { params }) })
  const remove = useMutation({ mutationFn: () => call('removeWebhook', { params }), onSuccess: changed })
  const failed = change.error ?? test.error ?? rotate.error
  return (
    <Card aria-label={webhook.name}>
      <Stack>
        <Group justify="space-between" align="flex-start" wrap="nowrap">
          <div style={{ minWidth: 0 }}>
            <Title order={2} size="h4" style={{ overflowWrap: 'anywhere' }}>
              {webhook.name}
            </Title>
            <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
              {styleWords[webhook.style]} · {webhook.address}
            </Text>
            <Text size="sm">{stateWords(webhook)}</Text>
          </div>
          <Switch
            aria-label={`${webhook.name} is on`}
            checked={webhook.state === 'on'}
            disabled={change.isPending}
            onChange={(event) => change.mutate({ on: event.currentTarget.checked })}
          />
        </Group>
        <EventChoice
          chosen={webhook.events}
          none={last ? 'This is the last one. Choose another first, or switch the connection off.' : null}
          onChange={(events) => {
            setLast(events.length === 0)
            if (events.length > 0) change.mutate({ events })
          }}
        />
        {failed ? <Failure error={failed} /> : null}
        <Group gap={4}>
          <Button
            size="compact-sm"
            mih={28}
            variant="default"
            loading={test.isPending}
            onClick={() => test.mutate()}
          >
            Send a test
          </Button>
          <Button
            size="compact-sm"
            mih={28}
            variant="subtle"
            aria-expanded={log}
            onClick={() => setLog(!log)}
          >
            {log ? 'Hide what was sent' : 'Show what was sent'}
          </Button>
          <Button
            size="compact-sm"
            mih={28}
            variant="subtle"
            aria-label={`Change name and address of ${webhook.name}`}
            onClick={() => setEditing(true)}
          >
            Change
          </Button>
          {webhook.style === 'webhook' ? (
            <Button
              size="compact-sm"
              mih={28}
              variant="subtle"
              loading={rotate.isPending}
              onClick={() => rotate.mutate()}
            >
              New secret
            </Button>
          ) : null}
          <RemoveButton
            name={webhook.name}
            word="Remove"
            title={`Remove ${webhook.name}`}
            says="It is told nothing any more, and the record of what was sent there goes with it."
            pending={remove.isPending}
            error={remove.error}
            onRemove={(done) => remove.mutate(undefined, { onSuccess: done })}
          />
        </Group>
        {log ? <DeliveryLog webhookId={webhook.id} name={webhook.name} /> : null}
        {editing ? <ChangeDialog webhook={webhook} onClose={() => setEditing(false)} /> : null}
      </Stack>
      <Modal
        opened={rotate.data !== undefined}
        onClose={rotate.reset}
        title="New secret"
        closeOnClickOutside={false}
      >
        {rotate.data ? (
          <SecretOnce
            secret={rotate.data.secret}
            says="Messages are signed with it and, for a day, with the old one too, so that the other side can be changed without missing any."
            onClose={rotate.reset}
          />
        ) : null}
      </Modal>
    </Card>
  )
}
