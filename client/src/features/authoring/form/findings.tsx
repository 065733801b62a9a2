import { Badge, Text } from '@mantine/core'
import { counted } from '../../../components/when.ts'
import type { Path } from '../field-path.ts'
import { useForm } from './form-context.ts'

/** What is wrong with a field, as one text, or nothing. */
export function useMistake(path: Path): string | undefined {
  const mistakes = useForm().draft.mistakesAt(path)
  return mistakes.length > 0 ? mistakes.map(({ message }) => message).join(' ') : undefined
}

/** What would make a field better. */
export function Gaps({ path }: { readonly path: Path }) {
  return useForm()
    .draft.gapsAt(path)
    .map(({ message }) => (
      <Text key={message} size="sm" c="var(--accent-ink)">
        {message}
      </Text>
    ))
}

/** How much there is to look at in a part of the form. */
export function Counts({ paths }: { readonly paths: readonly Path[] }) {
  const { draft } = useForm()
  const all = paths.map((path) => draft.countIn(path))
  const mistakes = all.reduce((sum, one) => sum + one.mistakes, 0)
  const gaps = all.reduce((sum, one) => sum + one.gaps, 0)
  return (
    <>
      {mistakes > 0 ? <Badge color="clay">{counted(mistakes, '{n} to mend', '{n} to mend')}</Badge> : null}
      {gaps > 0 ? <Badge color="ochre">{counted(gaps, '{n} to write', '{n} to write')}</Badge> : null}
    </>
  )
}
