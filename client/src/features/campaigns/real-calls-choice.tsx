import { Checkbox } from '@mantine/core'
import { usualRealCallWindows, type RealCallWindows } from '#contract/real-call.ts'

type Props = {
  readonly realCalls: RealCallWindows | null
  readonly onChange: (realCalls: RealCallWindows | null) => void
}

/** Whether people hand in two real calls. */
export function RealCallsChoice({ realCalls, onChange }: Props) {
  return (
    <Checkbox
      label="Two real calls, at day 0 and day 30"
      description="Everybody hands in one of their own for each. Coaches rate both without seeing which is which; you see the levels of both, and nobody is certified by them."
      checked={realCalls !== null}
      onChange={({ currentTarget }) => onChange(currentTarget.checked ? usualRealCallWindows : null)}
    />
  )
}
