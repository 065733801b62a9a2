import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { AssignedRep, AssignmentView } from '#contract/assignment.ts'
import { DueFields } from '../../components/assigned/due-fields.tsx'
import { Failure } from '../../components/failure.tsx'
import type { Acts } from './use-assignment-acts.ts'

type Props = {
  readonly view: AssignmentView
  readonly reps: readonly AssignedRep[]
  readonly acts: Acts
  readonly onClose: () => void
  readonly onDone: () => void
}

/** A later date, more attempts, or both, for those who are chosen. */
export function ExtendDialog({ view, reps, acts, onClose, onDone }: Props) {
  const [on = '', at = ''] = view.dueLocal.split('T')
  const [day, setDay] = useState(on)
  const [time, setTime] = useState(at)
  const [attempts, setAttempts] = useState('0')
  const moved = day !== on || time !== at
  const whole = day !== '' && time !== ''
  return (
    <Modal opened onClose={onClose} title="More time or attempts">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          acts.mutate(
            {
              name: 'extend',
              body: {
                repIds: reps.map(({ userId }) => userId),
                due: moved ? `${day}T${time}` : null,
                attempts: Number(attempts),
              },
            },
            { onSuccess: onDone },
          )
        }}
      >
        <Stack>
          {acts.isError ? <Failure error={acts.error} title="Nothing was changed" /> : null}
          <Text size="sm">{reps.map(({ name }) => name).join(', ')}</Text>
          <Group grow align="flex-start">
            <DueFields day={day} time={time} onDay={setDay} onTime={setTime} zone={view.zone} autoFocus />
          </Group>
          {view.kind === 'assessed' ? (
            <Select
              label="Attempts more"
              allowDeselect={false}
              data={['0', '1', '2', '3']}
              value={attempts}
              onChange={(value) => setAttempts(value ?? '0')}
            />
          ) : null}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" disabled={!whole || (!moved && attempts === '0')} loading={acts.isPending}>
              Extend
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
