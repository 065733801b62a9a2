import { Button, Group, Text } from '@mantine/core'
import type { ListPlace } from './list-place.ts'

type Props = {
  readonly label: string
  readonly page: {
    readonly total: number
    readonly from: number
    readonly previous: string | null
    readonly next: string | null
  }
  /** Rows of this page. */
  readonly rows: number
  readonly place: ListPlace
  readonly onGo: (place: ListPlace) => void
}

const number = new Intl.NumberFormat(undefined)

/** Which rows these are, and the pages before and after. Nothing where all of them fit. */
export function PageTurner({ label, page, rows, place, onGo }: Props) {
  const { total, from, previous, next } = page
  if (total <= rows) return null
  const found = place.find === undefined ? {} : { find: place.find }
  return (
    <Group component="nav" aria-label={label} justify="space-between" mt="md">
      <Text size="sm" c="dimmed" role="status">
        {`${number.format(from)}–${number.format(from + rows - 1)} of ${number.format(total)}`}
      </Text>
      <Group gap="sm">
        <Turn word="Previous" to={previous} onGo={(before) => onGo({ ...found, before })} />
        <Turn word="Next" to={next} onGo={(after) => onGo({ ...found, after })} />
      </Group>
    </Group>
  )
}

type TurnProps = {
  readonly word: string
  readonly to: string | null
  readonly onGo: (to: string) => void
}

/** At the end it stays in the order of keys: whoever turns pages by keyboard keeps their place. */
function Turn({ word, to, onGo }: TurnProps) {
  const none = to === null
  return (
    <Button
      variant="default"
      size="compact-md"
      mih={32}
      data-disabled={none}
      aria-disabled={none}
      onClick={() => (to === null ? undefined : onGo(to))}
    >
      {word}
    </Button>
  )
}
