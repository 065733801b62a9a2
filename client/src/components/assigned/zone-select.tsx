import { Select } from '@mantine/core'
import { zones } from './zones.ts'

type Props = {
  readonly zone: string
  readonly onChange: (zone: string) => void
  readonly description?: string
}

/** The clock that dates are read off. */
export function ZoneSelect({ zone, onChange, description }: Props) {
  return (
    <Select
      label="Time zone"
      {...(description === undefined ? {} : { description })}
      searchable
      allowDeselect={false}
      limit={80}
      data={zones()}
      value={zone}
      onChange={(value) => value !== null && onChange(value)}
    />
  )
}
