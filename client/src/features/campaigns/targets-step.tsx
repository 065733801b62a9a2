import { Radio, Stack, Text } from '@mantine/core'
import type { Assignable } from '#contract/assignment.ts'
import { GroupChoosers } from '../../components/assigned/group-choosers.tsx'
import { dayWords } from './day-words.ts'
import { hasGroups, type PlanDraft } from './plan-draft.ts'

type Props = {
  readonly from: Assignable
  readonly draft: PlanDraft
  readonly onChange: (change: Partial<PlanDraft>) => void
}

/** Whom it is for, and what happens when it begins. */
export function TargetsStep({ from, draft, onChange }: Props) {
  return (
    <Stack>
      <GroupChoosers from={from} targets={draft.targets} onChange={(targets) => onChange({ targets })} />
      {from.people.length === 0 ? (
        <Text size="sm">
          There is nobody whom you could ask yet. An admin puts you and the reps into a team.
        </Text>
      ) : null}
      {hasGroups(draft) ? (
        <Radio.Group
          label="Who joins one of these teams or cohorts later"
          value={draft.newcomers === null ? '' : draft.newcomers ? 'in' : 'out'}
          onChange={(value) => onChange({ newcomers: value === 'in' })}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="in" label="Gets what is still ahead, too" />
            <Radio value="out" label="Does not get it" />
          </Stack>
        </Radio.Group>
      ) : null}
      <Text size="sm" c="dimmed">
        When it begins, everybody is told and finds its parts under “What you were asked to do”. A part opens
        on its day and once the part before it is done. The event is {dayWords(draft.eventOn)}.
      </Text>
    </Stack>
  )
}
