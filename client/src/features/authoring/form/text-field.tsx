import { Textarea, TextInput } from '@mantine/core'
import writing from '../../../components/writing/writing.module.css'
import type { Path } from '../field-path.ts'
import classes from './form.module.css'
import { Gaps, useMistake } from './findings.tsx'
import { fieldId, useForm } from './form-context.ts'
import { textOf } from './use-opened.ts'

type Props = {
  readonly path: Path
  readonly label: string
  readonly help?: string
  readonly long?: boolean
  /** An emptied field is taken out rather than left blank. */
  readonly optional?: boolean
}

/** One text, with what is wrong with it right beneath. */
export function TextField({ path, label, help, long = false, optional = false }: Props) {
  const { draft } = useForm()
  const error = useMistake(path)
  const shared = {
    id: fieldId(path),
    label,
    description: help,
    error,
    value: textOf(draft.value, path),
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      draft.set(path, optional && value === '' ? undefined : value),
  }
  return (
    <div className={classes['field']}>
      {long ? (
        <Textarea rows={2} classNames={{ input: writing['text'] ?? '' }} {...shared} />
      ) : (
        <TextInput {...shared} />
      )}
      <Gaps path={path} />
    </div>
  )
}
