import { MultiSelect } from '@mantine/core'
import type { Assignable, Target } from '#contract/assignment.ts'
import { counted } from '../when.ts'

type Props = {
  readonly from: Pick<Assignable, 'teams' | 'cohorts' | 'people'>
  readonly targets: readonly Target[]
  readonly onChange: (targets: readonly Target[]) => void
}

/** Teams, cohorts and people by name: of each what there is. */
export function GroupChoosers({ from, targets, onChange }: Props) {
  const sized = (groups: Assignable['teams']) =>
    groups.map(({ id, name, reps }) => ({
      value: id,
      label: `${name} (${counted(reps, '{n} rep', '{n} reps')})`,
    }))
  const named = from.people.map(({ userId, name }) => ({ value: userId, label: name }))
  const rows = [
    { kind: 'team', label: 'Teams', data: sized(from.teams) },
    { kind: 'cohort', label: 'Cohorts', data: sized(from.cohorts) },
    { kind: 'person', label: 'People', data: named },
  ] as const
  return rows
    .filter(({ data }) => data.length > 0)
    .map(({ kind, label, data }) => (
      <MultiSelect
        key={kind}
        label={label}
        searchable
        clearable
        hidePickedOptions
        nothingFoundMessage="Nothing of that name"
        clearButtonProps={{ 'aria-label': `Clear: ${label}` }}
        data={data}
        value={targets.filter((one) => one.kind === kind).map(({ id }) => id)}
        onChange={(ids) =>
          onChange([...targets.filter((one) => one.kind !== kind), ...ids.map((id) => ({ kind, id }))])
        }
      />
    ))
}
