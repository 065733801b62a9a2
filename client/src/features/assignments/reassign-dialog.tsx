import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AssignedRep, AssignmentView } from '#contract/assignment.ts'
import { assignableQuery } from '../../api/assignment-queries.ts'
import { useOrgId } from '../../api/membership.ts'
import { Failure } from '../../components/failure.tsx'
import type { Acts } from './use-assignment-acts.ts'

type Props = {
  readonly view: AssignmentView
  readonly from: AssignedRep
  readonly acts: Acts
  readonly onClose: () => void
  readonly onDone: () => void
}

/** From one person to another, who begins anew. */
export function ReassignDialog({ view, from, acts, onClose, onDone }: Props) {
  const people = useQuery(assignableQuery(useOrgId()))
  const [to, setTo] = useState<string | null>(null)
  const has = new Set(view.reps.map(({ userId }) => userId))
  const others = people.data?.people.filter(({ userId }) => !has.has(userId))
  return (
    <Modal opened onClose={onClose} title={`Hand on from ${from.name}`}>
      <Stack>
        {acts.isError ? <Failure error={acts.error} title="Nothing was changed" /> : null}
        {people.isError ? <Failure error={people.error} onRetry={() => void people.refetch()} /> : null}
        {others?.length === 0 ? (
          <Text size="sm">Everybody whom you reach has it already. There is nobody to hand it on to.</Text>
        ) : (
          <>
            {/* Above the choice: the open list would lie over it. */}
            <Text size="sm" c="dimmed">
              Whoever gets it begins anew. {from.name} is not asked any more, and what they did stays theirs.
            </Text>
            <Select
              label="To"
              data-autofocus
              searchable
              nothingFoundMessage="Nobody of that name"
              data={others?.map(({ userId, name }) => ({ value: userId, label: name })) ?? []}
              value={to}
              onChange={setTo}
            />
          </>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button
            disabled={to === null}
            loading={acts.isPending}
            onClick={() =>
              to !== null &&
              acts.mutate({ name: 'reassign', body: { from: from.userId, to } }, { onSuccess: onDone })
            }
          >
            Hand on
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
