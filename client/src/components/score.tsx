import { Text } from '@mantine/core'

/** A figure, or the words for there being none: not assessed, or too few chances. Never a zero for what is unknown. */
export function Score({ value }: { readonly value: number | null }) {
  return value === null ? (
    <Text component="span" size="sm" c="dimmed">
      no figure
    </Text>
  ) : (
    <Text component="span" fw={600} style={{ fontVariantNumeric: 'tabular-nums' }}>
      {Math.round(value)}
    </Text>
  )
}
