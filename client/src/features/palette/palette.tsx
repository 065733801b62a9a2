import { Modal, ScrollArea, Text, TextInput, UnstyledButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useOrgId } from '../../api/membership.ts'
import { authoredListQuery } from '../../api/authoring-queries.ts'
import { scenariosQuery } from '../../api/queries.ts'
import classes from './palette.module.css'

export type Destination = { readonly to: string; readonly label: string }
type Entry = {
  readonly key: string
  readonly label: string
  readonly kind: string
  readonly open: () => void
}

type Props = {
  readonly places: readonly Destination[]
  readonly mayPractise: boolean
  readonly mayAuthor: boolean
  readonly onClose: () => void
}

/** Every page and scenario, and for authors what they can edit, by name, from the keyboard alone. */
export function Palette({ places, mayPractise, mayAuthor, onClose }: Props) {
  const orgId = useOrgId()
  const navigate = useNavigate()
  const [search, setSearch] = useState('')
  const [at, setAt] = useState(0)
  const scenarios = useQuery({ ...scenariosQuery(orgId), enabled: mayPractise })
  const authored = useQuery({ ...authoredListQuery(orgId), enabled: mayAuthor })
  const entries = useMemo(() => {
    const all: Entry[] = [
      ...places.map(({ to, label }) => ({
        key: to,
        label,
        kind: 'Page',
        open: () => void navigate({ to, params: { orgId } }),
      })),
      ...(scenarios.data?.scenarios ?? []).map(({ id, title, buyers }) => ({
        key: id,
        label: `${title}, ${buyers.map(({ name }) => name).join(', ')}`,
        kind: 'Scenario',
        open: () =>
          void navigate({ to: '/o/$orgId/scenarios/$scenarioId', params: { orgId, scenarioId: id } }),
      })),
      ...(authored.data?.items ?? []).map(({ kind, id, title }) => ({
        key: `${kind}-${id}`,
        label: title,
        kind: kind === 'persona' ? 'Persona, to edit' : 'Scenario, to edit',
        open: () =>
          void navigate({
            to: '/o/$orgId/authoring/$kind/$authoredId',
            params: { orgId, kind, authoredId: id },
          }),
      })),
    ]
    const words = search.toLowerCase().split(/\s+/).filter(Boolean)
    return all.filter(({ label }) => words.every((word) => label.toLowerCase().includes(word)))
  }, [places, scenarios.data, authored.data, search, navigate, orgId])
  const chosen = Math.min(at, Math.max(0, entries.length - 1))
  const choose = (entry: Entry | undefined) => {
    if (!entry) return
    onClose()
    entry.open()
  }
  return (
    <Modal opened onClose={onClose} title="Go to" size="lg">
      <TextInput
        aria-label="Page or scenario"
        placeholder="Page or scenario"
        data-autofocus
        role="combobox"
        aria-expanded
        aria-controls="palette-list"
        aria-activedescendant={entries[chosen] ? `palette-${entries[chosen].key}` : undefined}
        value={search}
        onChange={(event) => {
          setSearch(event.currentTarget.value)
          setAt(0)
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setAt(Math.min(chosen + 1, entries.length - 1))
          else if (event.key === 'ArrowUp') setAt(Math.max(chosen - 1, 0))
          else if (event.key === 'Enter') choose(entries[chosen])
          else return
          event.preventDefault()
        }}
      />
      <ScrollArea.Autosize mah="50dvh" mt="sm">
        <div role="listbox" id="palette-list" aria-label="Results">
          {entries.map((entry, index) => (
            <UnstyledButton
              key={entry.key}
              id={`palette-${entry.key}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === chosen}
              className={classes['entry']}
              onClick={() => choose(entry)}
            >
              {entry.label}
              <Text component="span" size="xs" c="dimmed">
                {entry.kind}
              </Text>
            </UnstyledButton>
          ))}
        </div>
        {entries.length === 0 ? <Text c="dimmed">Nothing goes by that name.</Text> : null}
      </ScrollArea.Autosize>
    </Modal>
  )
}
