import { Checkbox, Group, Select, SimpleGrid, Stack } from '@mantine/core'
import type { PassRule } from '#contract/assignment.ts'

type Props = { readonly rule: PassRule; readonly onChange: (rule: PassRule) => void }

const levels = [1, 2, 3, 4, 5]
const none = 'none'
const dimensions = [
  ['authenticity', 'Authenticity at least'],
  ['courage', 'Courage at least'],
  ['composure', 'Composure at least'],
] as const

/** What passes an assessed attempt. The foundation is not a choice: it has to be in place always. */
export function RuleFields({ rule, onChange }: Props) {
  return (
    <Stack gap="sm">
      <Group grow align="flex-start">
        <Select
          label="Level"
          description="Mean of authenticity and courage"
          allowDeselect={false}
          data={levels.map(String)}
          value={String(rule.level)}
          onChange={(value) => onChange({ ...rule, level: Number(value) })}
        />
        <Select
          label="Attempts"
          description="Each is declared before it starts"
          allowDeselect={false}
          data={[1, 2, 3, 4, 5].map(String)}
          value={String(rule.attempts)}
          onChange={(value) => onChange({ ...rule, attempts: Number(value) })}
        />
      </Group>
      <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="md" verticalSpacing="xs">
        {dimensions.map(([id, label]) => (
          <Select
            key={id}
            label={label}
            allowDeselect={false}
            data={[{ value: none, label: 'No minimum' }, ...levels.map(String)]}
            value={rule.minimum[id] === null ? none : String(rule.minimum[id])}
            onChange={(value) =>
              onChange({
                ...rule,
                minimum: { ...rule.minimum, [id]: value === none || value === null ? null : Number(value) },
              })
            }
          />
        ))}
      </SimpleGrid>
      <Checkbox
        label="A coach has to confirm"
        description="Without it the scorecard decides, and a coach where the scorer had too few chances."
        checked={rule.coachConfirmed}
        onChange={(event) => onChange({ ...rule, coachConfirmed: event.currentTarget.checked })}
      />
    </Stack>
  )
}
