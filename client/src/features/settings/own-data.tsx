import { Button, Group, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { useMe, useOrgId } from '../../api/membership.ts'
import { Card } from '../../components/card.tsx'
import { EraseDialog } from '../../components/erase-dialog.tsx'
import { Failure } from '../../components/failure.tsx'
import { saveFile } from '../../components/save-file.ts'

/** What is one's own, to take along or to have erased. */
export function OwnData() {
  const orgId = useOrgId()
  const { user } = useMe()
  const [erasing, setErasing] = useState(false)
  const download = useMutation({
    mutationFn: () => call('exportMine', { params: { orgId } }),
    onSuccess: ({ fileName, text }) => saveFile(fileName, 'application/json', text),
  })
  const erase = useMutation({
    mutationFn: (name: string) => call('eraseMine', { params: { orgId }, body: { name } }),
    // Everything that this window knows is of somebody who is no longer there.
    onSuccess: () => window.location.assign('/'),
  })
  return (
    <Card aria-label="Your data">
      <Text fw={600}>Your data</Text>
      <Text size="sm" c="dimmed" mb="sm">
        Everything of yours in this organisation: conversations, scores, own calls, offers, and where you
        belong.
      </Text>
      {download.isError ? <Failure error={download.error} title="Nothing was downloaded" /> : null}
      <Group>
        <Button variant="default" loading={download.isPending} onClick={() => download.mutate()}>
          Download it
        </Button>
        <Button variant="subtle" color="clay" onClick={() => setErasing(true)}>
          Leave and have it erased
        </Button>
      </Group>
      {erasing ? (
        <EraseDialog
          name={user.name}
          title="Leave and have it erased"
          pending={erase.isPending}
          error={erase.error}
          onErase={(name) => erase.mutate(name)}
          onClose={() => setErasing(false)}
        />
      ) : null}
    </Card>
  )
}
