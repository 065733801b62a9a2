import { Button, Group, Modal, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AssignmentView } from '#contract/assignment.ts'
import { assignableQuery } from '../../api/assignment-queries.ts'
import { useOrgId } from '../../api/membership.ts'
import { Failure } from '../../components/failure.tsx'
import { PageLoading } from '../../components/loading.tsx'
import { GroupChoosers } from '../../components/assigned/group-choosers.tsx'
import type { Target } from '#contract/assignment.ts'
import type { Acts } from './use-assignment-acts.ts'

type Props = { readonly view: AssignmentView; readonly acts: Acts; readonly onClose: () => void }

/** More people for a running assignment. Who has it keeps it as it is. */
export function AddPeopleDialog({ acts, onClose }: Props) {
  const from = useQuery(assignableQuery(useOrgId()))
  const [targets, setTargets] = useState<readonly Target[]>([])
  return (
    <Modal opened onClose={onClose} title="Add people">
      <Stack>
        {acts.isError ? <Failure error={acts.error} title="Nobody was added" /> : null}
        {from.isError ? <Failure error={from.error} onRetry={() => void from.refetch()} /> : null}
        {from.isPending ? <PageLoading /> : null}
        {from.data ? <GroupChoosers from={from.data} targets={targets} onChange={setTargets} /> : null}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button
            disabled={targets.length === 0}
            loading={acts.isPending}
            onClick={() =>
              acts.mutate({ name: 'add', body: { targets: [...targets] } }, { onSuccess: onClose })
            }
          >
            Add
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
