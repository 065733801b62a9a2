import { NumberInput } from '@mantine/core'
import type { Path } from '../field-path.ts'
import { useMistake } from './findings.tsx'
import { fieldId, useForm } from './form-context.ts'

type Props = {
  readonly path: Path
  readonly label: string
  readonly help?: string
  readonly min?: number
  readonly max?: number
  readonly step?: number
  readonly optional?: boolean
}

/** One number; from 0 to 1 where nothing else is said. */
export function NumberField({ path, label, help, min = 0, max = 1, step = 0.05, optional = false }: Props) {
  const { draft } = useForm()
  const value = draft.at(path)
  return (
    <NumberInput
      id={fieldId(path)}
      label={label}
      description={help}
      error={useMistake(path)}
      min={min}
      max={max}
      step={step}
      clampBehavior="none"
      value={typeof value === 'number' ? value : ''}
      onChange={(next) => {
        if (typeof next === 'number') draft.set(path, next)
        else if (next === '' && optional) draft.set(path, undefined)
      }}
    />
  )
}
