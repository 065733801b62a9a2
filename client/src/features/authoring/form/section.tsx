import { Text, UnstyledButton } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { useId, type ReactNode } from 'react'
import classes from './form.module.css'
import { Counts, Gaps } from './findings.tsx'
import { fieldId, holds, useForm } from './form-context.ts'
import { fieldsOf } from './section-of.ts'

type Props = {
  readonly name: string
  readonly title: string
  /** How much is in it, in words. */
  readonly amount?: string
  readonly children: ReactNode
}

/** A part of the form that can be closed. Closed parts still say what is missing in them. */
export function Section({ name, title, amount, children }: Props) {
  const { draft, search, isOpen, toggle } = useForm()
  const id = useId()
  const fields = fieldsOf(name)
  const inIt = fields.map((field) => draft.at([field]))
  if (!holds(search, title, ...inIt)) return null
  const open = search !== '' || isOpen(name)
  return (
    <section className={classes['section']} aria-labelledby={id}>
      <h2 className={classes['sectionTitle']}>
        <UnstyledButton
          id={fieldId([name])}
          className={classes['toggle']}
          aria-expanded={open}
          onClick={() => toggle(name)}
        >
          <IconChevronRight size={18} aria-hidden className={classes['chevron'] ?? ''} />
          <span id={id}>{title}</span>
          {amount === undefined ? null : (
            <Text component="span" size="sm" c="dimmed" fw={400}>
              {amount}
            </Text>
          )}
          <Counts paths={fields.map((field) => [field])} />
        </UnstyledButton>
      </h2>
      {open ? (
        <div className={classes['fields']}>
          {fields.map((field) => (
            <Gaps key={field} path={[field]} />
          ))}
          {children}
        </div>
      ) : null}
    </section>
  )
}
