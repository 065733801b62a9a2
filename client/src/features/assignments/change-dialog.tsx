import { Button, Checkbox, Group, Modal, SimpleGrid, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { AssignmentView } from '#contract/assignment.ts'
import { DueFields } from '../../components/assigned/due-fields.tsx'
import { ZoneSelect } from '../../components/assigned/zone-select.tsx'
import { Failure } from '../../components/failure.tsx'
import { RuleFields } from '../../components/assigned/rule-fields.tsx'
import type { Acts } from './use-assignment-acts.ts'

type Props = { readonly view: AssignmentView; readonly acts: Acts; readonly onClose: () => void }

/** What is asked of everybody. Dates that were extended for somebody stay as they are. */
export function ChangeDialog({ view, acts, onClose }: Props) {
  const [on = '', at = ''] = view.dueLocal.split('T')
  const [day, setDay] = useState(on)
  const [time, setTime] = useState(at)
  const [zone, setZone] = useState(view.zone)
  const [note, setNote] = useState(view.note ?? '')
  const [newcomers, setNewcomers] = useState(view.newcomers)
  const [rule, setRule] = useState(view.passRule)
  return (
    <Modal opened onClose={onClose} title="Change this for everybody" size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          acts.mutate(
            {
              name: 'change',
              body: {
                due: `${day}T${time}`,
                zone,
                note: note.trim() === '' ? null : note.trim(),
                newcomers,
                ...(rule ? { passRule: rule } : {}),
              },
            },
            { onSuccess: onClose },
          )
        }}
      >
        <Stack>
          {acts.isError ? <Failure error={acts.error} title="Nothing was changed" /> : null}
          <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="md" verticalSpacing="xs">
            <DueFields day={day} time={time} onDay={setDay} onTime={setTime} autoFocus />
            <ZoneSelect zone={zone} onChange={setZone} />
          </SimpleGrid>
          {rule ? <RuleFields rule={rule} onChange={setRule} /> : null}
          <Textarea
            label="Note"
            autosize
            minRows={2}
            maxLength={1000}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          {view.targets.length > 0 ? (
            <Checkbox
              label="Newcomers of its teams and cohorts get it, too"
              checked={newcomers}
              onChange={(event) => setNewcomers(event.currentTarget.checked)}
            />
          ) : null}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Keep as it is
            </Button>
            <Button type="submit" disabled={day === '' || time === ''} loading={acts.isPending}>
              Save
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
