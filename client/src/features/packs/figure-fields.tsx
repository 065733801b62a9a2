import { Group, NumberInput, TextInput } from '@mantine/core'

type Figure = { readonly number?: number | null | undefined; readonly unit?: string | undefined }
type Props = {
  readonly label: string
  readonly unit: string
  readonly value: Figure | undefined
  readonly onChange: (figure: { number: number | null; unit: string }) => void
}

/** A number and what it counts, so that a wrong one is caught; both may be left out. */
export function FigureFields({ label, unit, value, onChange }: Props) {
  const number = value?.number ?? null
  const counted = value?.unit ?? ''
  return (
    <Group grow align="flex-start" gap="sm">
      <NumberInput
        label={label}
        placeholder="optional"
        min={0}
        hideControls
        value={number ?? ''}
        onChange={(next) => onChange({ number: typeof next === 'number' ? next : null, unit: counted })}
      />
      <TextInput
        label="What it counts"
        placeholder={unit}
        maxLength={40}
        value={counted}
        onChange={(event) => onChange({ number, unit: event.currentTarget.value })}
      />
    </Group>
  )
}
