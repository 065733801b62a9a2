import { Select } from '@mantine/core'
import { useState } from 'react'
import { usePeopleFound } from './use-people-found.ts'

type Props = {
  readonly label: string
  readonly placeholder: string
  readonly value: string | null
  readonly onChange: (userId: string | null) => void
}

/** One member, looked for among all of them. */
export function PersonChooser({ label, placeholder, value, onChange }: Props) {
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState<{ readonly userId: string; readonly name: string } | null>(null)
  // What stands in the field after a choice is no search.
  const { people, hint } = usePeopleFound(words === chosen?.name ? '' : words)
  const all = new Map([...people, ...(chosen ? [chosen] : [])].map((one) => [one.userId, one.name]))
  return (
    <Select
      label={label}
      placeholder={placeholder}
      {...(hint === null ? {} : { description: hint })}
      searchable
      clearable
      nothingFoundMessage="Nobody of that name"
      clearButtonProps={{ 'aria-label': placeholder }}
      data={[...all].map(([userId, name]) => ({ value: userId, label: name }))}
      filter={({ options }) => options}
      searchValue={words}
      onSearchChange={setWords}
      value={value}
      onChange={(userId) => {
        const name = userId === null ? undefined : all.get(userId)
        setChosen(userId !== null && name !== undefined ? { userId, name } : null)
        onChange(userId)
      }}
    />
  )
}
