import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useOrgId } from '../../api/membership.ts'
import { teamsQuery } from '../../api/people-queries.ts'

type Props = { readonly value: string | null; readonly onChange: (teamId: string | null) => void }
type Chosen = { readonly id: string; readonly name: string }

/** One team or none, looked for among all of them. */
export function TeamChooser({ value, onChange }: Props) {
  const orgId = useOrgId()
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState<Chosen | null>(null)
  // What stands in the field after a choice is no search.
  const [find] = useDebouncedValue(words === chosen?.name ? '' : words.trim(), 250)
  const { data } = useQuery(teamsQuery(orgId, find === '' ? {} : { find }))
  const found = new Map(
    [...(data?.teams ?? []), ...(chosen ? [chosen] : [])].map(({ id, name }) => [id, name]),
  )
  return (
    <Select
      label="Team"
      placeholder="None"
      searchable
      clearable
      nothingFoundMessage="No team of that name"
      clearButtonProps={{ 'aria-label': 'No team' }}
      data={[...found].map(([id, name]) => ({ value: id, label: name }))}
      filter={({ options }) => options}
      searchValue={words}
      onSearchChange={setWords}
      value={value}
      onChange={(id) => {
        const name = id === null ? undefined : found.get(id)
        setChosen(id !== null && name !== undefined ? { id, name } : null)
        onChange(id)
      }}
    />
  )
}
