import { Radio, Stack, Text } from '@mantine/core'
import type { Assignable } from '#contract/assignment.ts'
import { hasGroups, type AssignDraft } from './assign-draft.ts'
import { GroupChoosers } from '../../components/assigned/group-choosers.tsx'

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
        <Radio.Group
          label="Who joins one of these teams or cohorts later"
          value={draft.newcomers === null ? '' : draft.newcomers ? 'in' : 'out'}
          onChange={(value) => onChange({ newcomers: value === 'in' })}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="in" label="Gets it, too, as long as the date is ahead" />
            <Radio value="out" label="Does not get it" />
          </Stack>
        </Radio.Group>
      ) : null}
      <Text size="sm" c="dimmed">
        Only reps whom you reach are listed. Who is named twice is asked once.
      </Text>
    </Stack>
  )
}
