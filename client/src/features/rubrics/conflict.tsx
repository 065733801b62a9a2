import { Alert, Button, Group, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { Failure } from '../../components/failure.tsx'
import type { Draft } from './use-draft.ts'

/** Somebody else has saved meanwhile: neither text is lost, and the author says which to go on with. */
export function Conflict({ draft, rubricId }: { readonly draft: Draft; readonly rubricId: string }) {
  const orgId = useOrgId()
  const load = useMutation({
    mutationFn: (_which: 'theirs' | 'mine') => call('rubric', { params: { orgId, rubricId } }),
    onSuccess: (view, which) => {
      if (which === 'theirs') draft.take(view)
      else draft.over(view.draft?.revision ?? 0)
    },
  })
  return (
    <Alert color="ochre" role="alert" title="Somebody else has changed this draft" mb="md">
      {load.isError ? <Failure error={load.error} /> : null}
      <Text size="sm" mb="sm">
        Your text is still here. Take theirs, and yours is one undo away; or keep yours, which replaces
        theirs.
      </Text>
      <Group gap="sm">
        <Button size="xs" variant="default" loading={load.isPending} onClick={() => load.mutate('theirs')}>
          Take theirs
        </Button>
        <Button size="xs" variant="default" loading={load.isPending} onClick={() => load.mutate('mine')}>
          Keep mine
        </Button>
      </Group>
    </Alert>
  )
}
