import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { WebhookView } from '#contract/webhook.ts'
import { call } from '../../api/call.ts'
import { webhooksQuery } from '../../api/connection-queries.ts'
import { useOrgId } from '../../api/membership.ts'
import { fieldFault } from '../../api/problem.ts'
import { queryClient } from '../../api/query-client.ts'
import { Failure } from '../../components/failure.tsx'
import { addressHelp } from './webhook-words.ts'

type Props = { readonly webhook: WebhookView; readonly onClose: () => void }

/** Another name or address. What is stored of the address is a secret, so that it is written anew or kept. */
export function ChangeDialog({ webhook, onClose }: Props) {
  const orgId = useOrgId()
  const [name, setName] = useState(webhook.name)
  const [address, setAddress] = useState('')
  const save = useMutation({
    mutationFn: () =>
      call('changeWebhook', {
        params: { orgId, webhookId: webhook.id },
        body: { name: name.trim(), ...(address.trim() === '' ? {} : { address: address.trim() }) },
      }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: webhooksQuery(orgId).queryKey, exact: true })
      onClose()
    },
  })
  const wrong = { name: fieldFault(save.error, 'name'), address: fieldFault(save.error, 'address') }
  return (
    <Modal opened onClose={onClose} title={`Change ${webhook.name}`} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate()
        }}
      >
        <Stack>
          <TextInput
            label="Name"
            data-autofocus
            required
            withAsterisk={false}
            maxLength={80}
            value={name}
            error={wrong.name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            label="New address"
            description={`Leave it empty to keep ${webhook.address}. ${addressHelp[webhook.style]}`}
            placeholder="https://"
            type="url"
            autoComplete="off"
            value={address}
            error={wrong.address}
            onChange={(event) => setAddress(event.currentTarget.value)}
          />
          {save.isError && !wrong.name && !wrong.address ? (
            <Failure error={save.error} title="Nothing was changed" />
          ) : null}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Keep as it is
            </Button>
            <Button type="submit" disabled={name.trim() === ''} loading={save.isPending}>
              Save
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
