import { ActionIcon, Button, Group, Text, UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { AuthoredChange } from '#contract/authoring.ts'
import type { Path } from '../field-path.ts'
import classes from './form.module.css'
import { Counts, Gaps, useMistake } from './findings.tsx'
import { fieldId, holds, useForm } from './form-context.ts'

type Item = { readonly path: Path; readonly value: unknown; readonly index: number }

type Props = {
  readonly path: Path
  /** "objection", for the buttons. */
  readonly noun: string
  readonly titleOf: (item: Item) => string
  readonly noteOf?: (item: Item) => string
  /** What a new one begins as. */
  readonly blank: (id: string) => AuthoredChange['value']
  readonly most: number
  /** Whether their order means something. */
  readonly ordered?: boolean
  readonly children: (item: Item) => ReactNode
}

const idOf = (entry: unknown) =>
  typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : undefined

/** Entries of one kind, closed but for those worked on. */
export function ItemList({ path, noun, titleOf, noteOf, blank, most, ordered = false, children }: Props) {
  const { draft, search, isOpen, toggle } = useForm()
  const error = useMistake(path)
  const value = draft.at(path)
  const entries: readonly unknown[] = Array.isArray(value) ? value : []
  const items = entries.map((entry, index): Item => ({ path: [...path, index], value: entry, index }))
  const add = () => {
    const taken = new Set(entries.map(idOf))
    const number =
      Array.from({ length: 99 }, (_, index) => index + 1).find((n) => !taken.has(`new-${n}`)) ?? 0
    draft.set([...path, entries.length], blank(`new-${number}`))
    const key = [...path, entries.length].join('.')
    if (!isOpen(key)) toggle(key)
  }
  const swap = (from: number, to: number) =>
    draft.enter(
      [
        [from, to],
        [to, from],
      ].map(([at = 0, other = 0]) => ({
        path: [...path, at],
        value: entries[other] as AuthoredChange['value'],
      })),
      `${path.join('.')} order`,
    )
  return (
    <div className={classes['items']}>
      {error === undefined ? null : (
        <Text size="sm" c="var(--cost)">
          {error}
        </Text>
      )}
      <ol className={classes['itemList']}>
        {items
          .filter((item) => holds(search, titleOf(item), item.value))
          .map((item) => {
            const key = item.path.join('.')
            const open = isOpen(key)
            return (
              <li key={item.index} className={classes['item']}>
                <UnstyledButton
                  id={fieldId(item.path)}
                  className={classes['toggle']}
                  aria-expanded={open}
                  onClick={() => toggle(key)}
                >
                  <IconChevronRight size={16} aria-hidden className={classes['chevron'] ?? ''} />
                  <span className={classes['itemTitle']}>
                    {titleOf(item)}
                    {noteOf ? <small>{noteOf(item)}</small> : null}
                  </span>
                  <Counts paths={[item.path]} />
                </UnstyledButton>
                {open ? (
                  <div className={classes['fields']}>
                    <Gaps path={item.path} />
                    {children(item)}
                    <Group gap="xs" justify="flex-end">
                      {ordered ? (
                        <>
                          <ActionIcon
                            variant="default"
                            size="md"
                            aria-label={`Move this ${noun} up`}
                            disabled={item.index === 0}
                            onClick={() => swap(item.index, item.index - 1)}
                          >
                            <IconArrowUp size={16} aria-hidden />
                          </ActionIcon>
                          <ActionIcon
                            variant="default"
                            size="md"
                            aria-label={`Move this ${noun} down`}
                            disabled={item.index === entries.length - 1}
                            onClick={() => swap(item.index, item.index + 1)}
                          >
                            <IconArrowDown size={16} aria-hidden />
                          </ActionIcon>
                        </>
                      ) : null}
                      <Button
                        size="xs"
                        variant="subtle"
                        color="gray"
                        onClick={() => {
                          draft.set(item.path, undefined)
                          // The next one takes its place, closed.
                          toggle(key)
                        }}
                      >
                        Remove this {noun}
                      </Button>
                    </Group>
                  </div>
                ) : null}
              </li>
            )
          })}
      </ol>
      {search === '' ? (
        <Button variant="default" size="xs" disabled={entries.length >= most} onClick={add}>
          Add {/^[aeiou]/u.test(noun) ? 'an' : 'a'} {noun}
        </Button>
      ) : null}
    </div>
  )
}
