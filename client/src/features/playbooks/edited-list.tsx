import { ActionIcon, Button, Text, Title } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './playbooks.module.css'

type Props<Item> = {
  readonly title: string
  readonly help: string
  /** What one of them is called. */
  readonly one: string
  readonly items: readonly Item[]
  readonly most: number
  /** Each is more than a line: they stand apart. */
  readonly apart?: boolean
  readonly added: () => Item
  readonly onChange: (items: Item[]) => void
  readonly children: (item: Item, at: number) => ReactNode
}

/** A list whose items can be taken out and added to at its end. */
export function EditedList<Item>({
  title,
  help,
  one,
  items,
  most,
  apart = false,
  added,
  onChange,
  children,
}: Props<Item>) {
  return (
    <section aria-label={title}>
      <Title order={2} size="h3">
        {title}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {help}
      </Text>
      <ul className={`${classes['edited'] ?? ''} ${apart ? (classes['ruled'] ?? '') : ''}`}>
        {items.map((item, at) => (
          // An item is known by its place alone.
          // oxlint-disable-next-line react/no-array-index-key -- see above
          <li key={at}>
            {children(item, at)}
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={`Take out: ${one.toLowerCase()} ${at + 1}`}
              onClick={() => onChange(items.toSpliced(at, 1))}
            >
              <IconX size={18} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <Button
        mt="xs"
        size="compact-sm"
        mih={28}
        variant="default"
        disabled={items.length >= most}
        onClick={() => onChange([...items, added()])}
      >
        Add
      </Button>
    </section>
  )
}
