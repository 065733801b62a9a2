import { Checkbox, Stack, Text } from '@mantine/core'
import { realCallParts, usualRealCallWindows, type RealCallWindows } from '#contract/real-call.ts'
import { partWords } from '../../components/assigned/real-call-words.ts'
import type { PlanDraft } from './plan-draft.ts'
import { SpanFields } from './span-fields.tsx'

type Props = {
  readonly draft: PlanDraft
  readonly onChange: (realCalls: RealCallWindows | null) => void
}

/** Whether people hand in two real calls, and in which days. */
export function RealCallsChoice({ draft: { realCalls, eventOn, zone }, onChange }: Props) {
  return (
    <Stack gap="sm">
      <Checkbox
        label="Two real calls, at day 0 and day 30"
        description="Everybody hands in one of their own for each. Coaches rate both without seeing which is which; you see the levels of both, and nobody is certified by them."
        checked={realCalls !== null}
        onChange={({ currentTarget }) => onChange(currentTarget.checked ? usualRealCallWindows : null)}
      />
      {realCalls === null
        ? null
        : realCallParts.map((part) => (
            <div key={part}>
              <Text fw={600} size="sm">
                {partWords[part]}
              </Text>
              <SpanFields
                of={`real call at ${partWords[part].toLowerCase()}`}
                eventOn={eventOn}
                zone={zone}
                span={realCalls[part]}
                onChange={(span) => onChange({ ...realCalls, [part]: span })}
              />
            </div>
          ))}
    </Stack>
  )
}
