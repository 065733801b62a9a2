import { Button, Group, Modal, Text, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { CallView } from '#contract/call.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { callQuery, callsQuery } from '../../api/queries.ts'
import { queryClient } from '../../api/query-client.ts'
import { Failure } from '../../components/failure.tsx'

/** What has to be typed: it cannot be undone. */
const word = 'delete'

/** Deletes a call for good, once that has been typed. */
export function RemoveCall({ view }: { readonly view: CallView }) {
  const orgId = useOrgId()
  const navigate = useNavigate()
  const [asking, ask] = useDisclosure(false)
  const [typed, setTyped] = useState('')
  const remove = useMutation({
    mutationFn: () => call('removeCall', { params: { orgId, callId: view.id } }),
    onSuccess: async () => {
      await navigate({ to: '/o/$orgId/calls', params: { orgId } })
      queryClient.removeQueries({ queryKey: callQuery(orgId, view.id).queryKey })
      await queryClient.invalidateQueries({ queryKey: callsQuery(orgId).queryKey })
    },
  })
  const sure = typed.trim().toLowerCase() === word
  return (
    <>
      <Button variant="default" onClick={ask.open}>
        Delete
      </Button>
      <Modal opened={asking} onClose={ask.close} title="Delete this call?">
        <form
          onSubmit={(event) => {
            event.preventDefault()
            if (sure) remove.mutate()
          }}
        >
          <Text>
            Its transcript and its scores go for good, and what coaches gave it where it was handed in. This
            cannot be undone.
          </Text>
          <TextInput
            mt="md"
            label={`Type “${word}” to go on`}
            value={typed}
            autoComplete="off"
            data-autofocus
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          {remove.isError ? <Failure error={remove.error} /> : null}
          <Group justify="flex-end" mt="lg">
            <Button variant="default" onClick={ask.close}>
              Keep it
            </Button>
            <Button type="submit" color="clay" disabled={!sure} loading={remove.isPending}>
              Delete
            </Button>
          </Group>
        </form>
      </Modal>
    </>
  )
}
