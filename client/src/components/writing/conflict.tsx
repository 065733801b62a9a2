import { Alert, Button, Group, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Failure } from '../failure.tsx'

type Props<View> = {
  /** Fetches what somebody else has stored. */
  readonly load: () => Promise<View>
  readonly onTheirs: (view: View) => void
  readonly onMine: (view: View) => void
  readonly children?: ReactNode
}

/** Somebody else has saved meanwhile: neither text is lost, and the author says which to go on with. */
export function Conflict<View>({ load, onTheirs, onMine, children }: Props<View>) {
  const choose = useMutation({
    mutationFn: (_which: 'theirs' | 'mine') => load(),
    onSuccess: (view, which) => (which === 'theirs' ? onTheirs(view) : onMine(view)),
  })
  return (
    <Alert color="ochre" role="alert" title="Somebody else has changed this draft" mb="md">
      {choose.isError ? <Failure error={choose.error} /> : null}
      <Text size="sm" mb="sm">
        Your text is still here. Take theirs, and yours is one undo away; or keep yours, which replaces
        theirs.
      </Text>
      {children}
      <Group gap="sm">
        <Button
          size="xs"
          variant="default"
          loading={choose.isPending}
          onClick={() => choose.mutate('theirs')}
        >
          Take theirs
        </Button>
        <Button size="xs" variant="default" loading={choose.isPending} onClick={() => choose.mutate('mine')}>
          Keep mine
        </Button>
      </Group>
    </Alert>
  )
}
