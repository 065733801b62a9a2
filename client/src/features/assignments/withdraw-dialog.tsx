import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import type { AssignmentView } from '#contract/assignment.ts'
import { Failure } from '../../components/failure.tsx'
import type { Acts } from './use-assignment-acts.ts'

type Props = { readonly view: AssignmentView; readonly acts: Acts; readonly onClose: () => void }

/** Asks once: it cannot be asked for again, only assigned anew. */
export function WithdrawDialog({ view, acts, onClose }: Props) {
  return (
    <Modal opened onClose={onClose} title="Withdraw this assignment">
      <Stack>
        {acts.isError ? <Failure error={acts.error} title="It was not withdrawn" /> : null}
        <Text size="sm">
          Nobody is asked for “{view.title}” any more, and those who were are told. What was done stays done.
          To ask for it again, assign it anew.
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Keep it
          </Button>
          <Button
            color="clay"
            loading={acts.isPending}
            onClick={() => acts.mutate({ name: 'withdraw' }, { onSuccess: onClose })}
          >
            Withdraw
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
