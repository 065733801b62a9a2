import { Stack, Text } from '@mantine/core'
import type { Assignable } from '#contract/assignment.ts'
import { GroupChoosers } from '../../components/assigned/group-choosers.tsx'
import { NewcomersChoice } from '../../components/assigned/newcomers-choice.tsx'
import { hasGroups } from '../../components/assigned/targets.ts'
import { dayWords } from './day-words.ts'
import type { PlanDraft } from './plan-draft.ts'

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
        <NewcomersChoice
          newcomers={draft.newcomers}
          onChange={(newcomers) => onChange({ newcomers })}
          inWords="Gets what is still ahead, too"
        />
      ) : null}
      <Text size="sm" c="dimmed">
        When it begins, everybody is told and finds its parts under “What you were asked to do”. A part opens
        on its day and once the part before it is done. The event is {dayWords(draft.eventOn)}.
      </Text>
    </Stack>
  )
}
