import { MultiSelect } from '@mantine/core'

export type Choosable = { readonly userId: string; readonly name: string; readonly email: string | null }

type Props = {
  readonly label: string
  readonly description?: string
  readonly from: readonly Choosable[]
  readonly value: readonly string[]
  readonly onChange: (userIds: string[]) => void
}

/** People by name; of two of one name the address says who is who. */
export function PeopleChooser({ label, description, from, value, onChange }: Props) {
  const names = new Map<string, number>()
  for (const { name } of from) names.set(name, (names.get(name) ?? 0) + 1)
  return (
    <MultiSelect
      label={label}
      {...(description === undefined ? {} : { description })}
      searchable
      clearable
      hidePickedOptions
      nothingFoundMessage="Nobody of that name"
      clearButtonProps={{ 'aria-label': `Clear: ${label}` }}
      data={from.map(({ userId, name, email }) => ({
        value: userId,
        label: (names.get(name) ?? 0) > 1 && email !== null ? `${name} (${email})` : name,
      }))}
      value={[...value]}
      onChange={onChange}
    />
  )
}
