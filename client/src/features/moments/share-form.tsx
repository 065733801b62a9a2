import { Button, Checkbox, Group, Input, SegmentedControl, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { momentsQuery } from '../../api/queries.ts'
import { queryClient } from '../../api/query-client.ts'
import { useStableId } from '../../api/use-stable-id.ts'
import { Failure } from '../../components/failure.tsx'
import { NewLink } from './new-link.tsx'

const lasts = [
  { value: '7', label: '7 days' },
  { value: '30', label: '30 days' },
  { value: 'open', label: 'Until I revoke it' },
]
const daysOf = { '7': 7, '30': 30, open: null } as const
type Lasts = keyof typeof daysOf

type Props = {
  readonly roleplayId: string
  readonly named: boolean
  readonly onNamed: (named: boolean) => void
}

/** Makes a link to this moment, on the owner's terms. */
export function ShareForm({ roleplayId, named, onNamed }: Props) {
  const orgId = useOrgId()
  const [until, setUntil] = useState<Lasts>('7')
  const ids = useStableId()
  const share = useMutation({
    mutationFn: () =>
      call('shareMoment', {
        params: { orgId, roleplayId },
        body: { momentId: ids.for([roleplayId, named, until]), named, days: daysOf[until] },
      }),
    onSuccess: async () => {
      ids.forget()
      await queryClient.invalidateQueries({ queryKey: momentsQuery(orgId).queryKey })
    },
  })
  return (
    <Stack gap="md">
      <Text size="sm">
        Whoever has the link can open it without signing in. They see what is on the card: this line, your two
        replies and what was read in them, and nothing else of the conversation.
      </Text>
      <Checkbox
        label="Put my name on it"
        description="Without it nobody is named."
        checked={named}
        onChange={(event) => onNamed(event.currentTarget.checked)}
      />
      <Input.Wrapper label="The link opens for" labelElement="div">
        <div>
          <SegmentedControl
            mt={4}
            aria-label="The link opens for"
            value={until}
            onChange={(value) => setUntil(value as Lasts)}
            data={lasts}
          />
        </div>
      </Input.Wrapper>
      {share.isError ? <Failure error={share.error} title="No link was made" /> : null}
      <Group>
        <Button loading={share.isPending} onClick={() => share.mutate()}>
          {share.data ? 'Make another link' : 'Make a link'}
        </Button>
      </Group>
      {share.data ? <NewLink key={share.data.path} path={share.data.path} /> : null}
    </Stack>
  )
}
