import { Checkbox, Stack } from '@mantine/core'
import type { Path } from '../field-path.ts'
import type { Choice } from './choice-field.tsx'
import { useMistake } from './findings.tsx'
import { fieldId, useForm } from './form-context.ts'

type Props = { readonly path: Path; readonly label: string; readonly choices: readonly Choice[] }

/** Any of a few, by id. Ids that are none of them stay until they are unticked. */
export function IdsField({ path, label, choices }: Props) {
  const { draft } = useForm()
  const value = draft.at(path)
  const chosen = Array.isArray(value) ? value.map(String) : []
  const unknown = chosen.filter((id) => choices.every((one) => one.value !== id))
  return (
    <Checkbox.Group
      id={fieldId(path)}
      label={label}
      error={useMistake(path)}
      value={chosen}
      onChange={(next) => draft.set(path, next)}
    >
      <Stack gap={6} mt={4}>
        {[...choices, ...unknown.map((id) => ({ value: id, label: id }))].map((one) => (
          <Checkbox key={one.value} value={one.value} label={one.label} />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}
