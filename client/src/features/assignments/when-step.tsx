import { Group, Select, Stack, Text, TextInput } from '@mantine/core'
import { zones } from '../../components/assigned/zones.ts'
import type { AssignDraft } from './assign-draft.ts'

type Props = {
  readonly draft: AssignDraft
  readonly onChange: (change: Partial<AssignDraft>) => void
}

/** By when, on a clock in a zone that is named. */
export function WhenStep({ draft, onChange }: Props) {
  return (
    <Stack>
      <Group grow align="flex-start">
        <TextInput
          type="date"
          label="Due on"
          value={draft.dueOn}
          onChange={(event) => onChange({ dueOn: event.currentTarget.value })}
        />
        <TextInput
          type="time"
          label="At"
          value={draft.dueTime}
          onChange={(event) => onChange({ dueTime: event.currentTarget.value })}
        />
      </Group>
      <Select
        label="Time zone"
        description="The clock that the date is read off. Everybody sees it on their own clock, too."
        searchable
        allowDeselect={false}
        limit={80}
        data={zones()}
        value={draft.zone}
        onChange={(zone) => zone !== null && onChange({ zone })}
      />
      <TextInput
        type="date"
        label="Opens on"
        description="Leave it empty to open it at once."
        value={draft.opensOn}
        onChange={(event) => onChange({ opensOn: event.currentTarget.value })}
      />
      <Text size="sm" c="dimmed">
        Who has not done it is reminded seven and two days before, on the day, and the day after.
      </Text>
    </Stack>
  )
}
