import { MultiSelect } from '@mantine/core'
import { useState } from 'react'
import type { Role } from '#contract/ids.ts'
import { usePeopleFound } from './use-people-found.ts'

export type Choosable = { readonly userId: string; readonly name: string; readonly email?: string | null }

type Props = {
  readonly label: string
  readonly description?: string
  /** Only people with this role are offered. */
  readonly role?: Role
  /** Those who are chosen when it opens: what they are called is not asked for again. */
  readonly known: readonly Choosable[]
  readonly value: readonly string[]
  readonly onChange: (userIds: string[]) => void
}

/** People by name, looked for among all members; of two of one name the address says who is who. */
export function PeopleChooser({ label, description, role, known, value, onChange }: Props) {
  const [words, setWords] = useState('')
  const { people, hint, isError } = usePeopleFound(words, role)
  const [met, setMet] = useState<readonly Choosable[]>(known)
  const all = new Map([...people, ...met].map((one) => [one.userId, one]))
  const names = new Map<string, number>()
  for (const { name } of all.values()) names.set(name, (names.get(name) ?? 0) + 1)
  const told = [description, hint].filter(Boolean).join(' ')
  return (
    <MultiSelect
      label={label}
      {...(told === '' ? {} : { description: told })}
      error={isError ? 'Members could not be looked up. Change a letter to try again.' : null}
      searchable
      clearable
      hidePickedOptions
      nothingFoundMessage="Nobody of that name"
      clearButtonProps={{ 'aria-label': `Clear: ${label}` }}
      data={[...all.values()].map(({ userId, name, email }) => ({
        value: userId,
        label: (names.get(name) ?? 0) > 1 && email ? `${name} (${email})` : name,
      }))}
      // The server has looked already, at addresses too. Of those met before only names on the chosen ones are needed.
      filter={({ options }) =>
        options.filter((option) => 'value' in option && people.some(({ userId }) => userId === option.value))
      }
      searchValue={words}
      onSearchChange={setWords}
      value={[...value]}
      onChange={(userIds) => {
        setMet((before) => [...before, ...people.filter(({ userId }) => userIds.includes(userId))])
        onChange(userIds)
      }}
    />
  )
}
