import { Text } from '@mantine/core'
import type { ComponentProps, ReactNode } from 'react'
import { useForm } from './form-context.ts'
import { ItemList } from './item-list.tsx'
import { Section } from './section.tsx'

type Props = Omit<ComponentProps<typeof ItemList>, 'path'> & {
  /** The section, and the list of the file that it shows. */
  readonly name: string
  readonly title: string
  readonly about?: string
  /** Fields that stand before the list. */
  readonly first?: ReactNode
}

/** A part of the form that is one list: its title says how many there are. */
export function ListSection({ name, title, about, first, ...list }: Props) {
  const entries = useForm().draft.at([name])
  return (
    <Section name={name} title={title} amount={String(Array.isArray(entries) ? entries.length : 0)}>
      {first}
      {about === undefined ? null : (
        <Text size="sm" c="dimmed">
          {about}
        </Text>
      )}
      <ItemList path={[name]} {...list} />
    </Section>
  )
}
