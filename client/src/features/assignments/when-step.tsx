import { Group, Stack, Text, TextInput } from '@mantine/core'
import { DueFields } from '../../components/assigned/due-fields.tsx'
import { ZoneSelect } from '../../components/assigned/zone-select.tsx'
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
        <DueFields
          day={draft.dueOn}
          time={draft.dueTime}
          onDay={(dueOn) => onChange({ dueOn })}
          onTime={(dueTime) => onChange({ dueTime })}
        />
      </Group>
      <ZoneSelect
        description="The clock that the date is read off. Everybody sees it on their own clock, too."
        zone={draft.zone}
        onChange={(zone) => onChange({ zone })}
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
