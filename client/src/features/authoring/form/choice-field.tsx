import { NativeSelect, Switch } from '@mantine/core'
import type { Path } from '../field-path.ts'
import { useMistake } from './findings.tsx'
import { fieldId, useForm } from './form-context.ts'
import { textOf } from './use-opened.ts'

export type Choice = { readonly value: string; readonly label: string }

type Props = {
  readonly path: Path
  readonly label: string
  readonly choices: readonly Choice[]
  readonly help?: string
  /** What the choice is called that takes the field out. */
  readonly none?: string
  /** Stored as a number. */
  readonly numeric?: boolean
}

/** One of a few. What is written in the YAML and is none of them stays to be seen. */
export function ChoiceField({ path, label, choices, help, none, numeric = false }: Props) {
  const { draft } = useForm()
  const value = textOf(draft.value, path)
  const known = value === '' || choices.some((one) => one.value === value)
  return (
    <NativeSelect
      id={fieldId(path)}
      label={label}
      description={help}
      error={useMistake(path)}
      value={value}
      data={[
        ...(none === undefined && value !== '' ? [] : [{ value: '', label: none ?? 'Choose one' }]),
        ...(known ? [] : [{ value, label: value }]),
        ...choices,
      ]}
      onChange={({ currentTarget: { value: next } }) => {
        if (next === '') draft.set(path, undefined)
        else draft.set(path, numeric ? Number(next) : next)
      }}
    />
  )
}

type SwitchProps = {
  readonly path: Path
  readonly label: string
  /** What holds where nothing is written. */
  readonly standard: boolean
}

export function SwitchField({ path, label, standard }: SwitchProps) {
  const { draft } = useForm()
  const value = draft.at(path)
  return (
    <Switch
      id={fieldId(path)}
      label={label}
      error={useMistake(path)}
      checked={typeof value === 'boolean' ? value : standard}
      onChange={(event) =>
        draft.set(path, event.currentTarget.checked === standard ? undefined : event.currentTarget.checked)
      }
    />
  )
}
