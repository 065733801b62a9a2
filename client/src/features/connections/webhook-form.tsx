import { Button, Checkbox, Group, Modal, SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { webhookEvents, type WebhookEvent, type WebhookStyle } from '#contract/webhook.ts'
import { call } from '../../api/call.ts'
import { webhooksQuery } from '../../api/connection-queries.ts'
import { useOrgId } from '../../api/membership.ts'
import { RequestFailed } from '../../api/problem.ts'
import { queryClient } from '../../api/query-client.ts'
import { Failure } from '../../components/failure.tsx'
import { SecretOnce } from './secret-once.tsx'
import { addressHelp, eventWords, styleWords } from './webhook-words.ts'

type Props = { readonly opened: boolean; readonly onClose: () => void }

/** Adds an address; where it signs, its secret is shown before the dialog closes. */
export function WebhookForm({ opened, onClose }: Props) {
  return (
    <Modal opened={opened} onClose={onClose} title="Add a connection" size="lg" closeOnClickOutside={false}>
      <Fields onClose={onClose} />
    </Modal>
  )
}

function Fields({ onClose }: { readonly onClose: () => void }) {
  const orgId = useOrgId()
  const [style, setStyle] = useState<WebhookStyle>('slack')
  const [name, setName] = useState('')
  const [address, setAddress] = useState('')
  const [events, setEvents] = useState<WebhookEvent[]>(['attempt.submitted'])
  const create = useMutation({
    mutationFn: () =>
      call('createWebhook', { params: { orgId }, body: { style, name, address: address.trim(), events } }),
    onSuccess: ({ secret }) => {
      void queryClient.invalidateQueries({ queryKey: webhooksQuery(orgId).queryKey })
      if (secret === null) onClose()
    },
  })
  const wrong = (field: string) =>
    create.error instanceof RequestFailed
      ? (create.error.fields.find((one) => one.field.startsWith(field))?.message ?? null)
      : null
  const secret = create.data?.secret ?? null
  if (secret !== null) return <SecretOnce secret={secret} onClose={onClose} />
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        create.mutate()
      }}
    >
      <Stack>
        <SegmentedControl
          aria-label="What it is"
          value={style}
          onChange={(value) => setStyle(value === 'webhook' || value === 'teams' ? value : 'slack')}
          data={(['slack', 'teams', 'webhook'] as const).map((value) => ({
            value,
            label: styleWords[value],
          }))}
        />
        <TextInput
          label="Name"
          description="How it is called here, such as the name of the channel."
          required
          withAsterisk={false}
          maxLength={80}
          value={name}
          error={wrong('name')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label="Address"
          description={addressHelp[style]}
          placeholder="https://"
          type="url"
          required
          withAsterisk={false}
          autoComplete="off"
          value={address}
          error={wrong('address')}
          onChange={(event) => setAddress(event.currentTarget.value)}
        />
        <EventChoice chosen={events} onChange={setEvents} />
        {create.isError && wrong('address') === null ? (
          <Failure error={create.error} title="Nothing was added" />
        ) : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={create.isPending} disabled={events.length === 0}>
            Add it
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

type ChoiceProps = {
  readonly chosen: readonly WebhookEvent[]
  readonly onChange: (events: WebhookEvent[]) => void
  /** What to do about there being none. */
  readonly none?: string | null
}

export function EventChoice({ chosen, onChange, none }: ChoiceProps) {
  const told = none ?? (chosen.length === 0 ? 'Choose at least one.' : null)
  return (
    <Checkbox.Group
      label="Tell it when"
      value={[...chosen]}
      onChange={(values) => onChange(webhookEvents.filter((event) => values.includes(event)))}
    >
      <Stack gap={6} mt={6}>
        {webhookEvents.map((event) => (
          <Checkbox key={event} value={event} label={eventWords[event]} />
        ))}
        {told === null ? null : (
          <Text size="sm" c="clay" role="status">
            {told}
          </Text>
        )}
      </Stack>
    </Checkbox.Group>
  )
}
