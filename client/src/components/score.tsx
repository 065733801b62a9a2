import { Text } from '@mantine/core'

/** A figure, or the words for there being none. Never a zero for what is unknown. */
export function Score({ value }: { readonly value: number | null }) {
  return value === null ? (
    <Text component="span" size="sm" c="dimmed">
      not assessed
    </Text>
  ) : (
    <Text component="span" fw={600} style={{ fontVariantNumeric: 'tabular-nums' }}>
      {Math.round(value)}
    </Text>
  )
}
