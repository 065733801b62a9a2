import { Stack, Text } from '@mantine/core'
import type { Assignable } from '#contract/assignment.ts'
import type { AssignDraft } from './assign-draft.ts'
import { GroupChoosers } from '../../components/assigned/group-choosers.tsx'
import { NewcomersChoice } from '../../components/assigned/newcomers-choice.tsx'
import { hasGroups } from '../../components/assigned/targets.ts'

type Props = {
  readonly from: Assignable
  readonly draft: AssignDraft
  readonly onChange: (change: Partial<AssignDraft>) => void
}

/** Whom it is for: teams and cohorts, people by name, and whether those who join later get it. */
export function WhoStep({ from, draft, onChange }: Props) {
  return (
    <Stack>
      <GroupChoosers from={from} targets={draft.targets} onChange={(targets) => onChange({ targets })} />
      {hasGroups(draft) ? (
        <NewcomersChoice
          newcomers={draft.newcomers}
          onChange={(newcomers) => onChange({ newcomers })}
          inWords="Gets it, too, as long as the date is ahead"
        />
      ) : null}
      <Text size="sm" c="dimmed">
        Only reps whom you reach are listed. Who is named twice is asked once.
      </Text>
    </Stack>
  )
}
