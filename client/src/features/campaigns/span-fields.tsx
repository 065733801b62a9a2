import { SimpleGrid, TextInput } from '@mantine/core'
import { dayAfter, daysBetween } from '../../components/assigned/days.ts'
import { cityOf } from '../../components/assigned/due.ts'

type Span = { readonly opensDay: number; readonly dueDay: number }
type Props = {
  readonly of: string
  readonly eventOn: string
  readonly zone: string
  readonly span: Span
  /** Whether it is open already: then only its end can be moved. */
  readonly begun?: boolean
  readonly onChange: (span: Span) => void
}

/** From which day to which, as days of the calendar. They are kept as days from the event and move with it. */
export function SpanFields({ of, eventOn, zone, span, begun = false, onChange }: Props) {
  const field = (key: keyof Span, label: string, description: string) => (
    <TextInput
      type="date"
      label={label}
      aria-label={`${label}: ${of}`}
      description={description}
      readOnly={begun && key === 'opensDay'}
      variant={begun && key === 'opensDay' ? 'unstyled' : 'default'}
      value={dayAfter(eventOn, span[key])}
      onChange={({ currentTarget: { value } }) => {
        if (value !== '') onChange({ ...span, [key]: daysBetween(eventOn, value) })
      }}
    />
  )
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md" verticalSpacing="xs">
      {field('opensDay', 'Opens', `At 00:00 in ${cityOf(zone)}`)}
      {field('dueDay', 'Due', `By 18:00 in ${cityOf(zone)}`)}
    </SimpleGrid>
  )
}
