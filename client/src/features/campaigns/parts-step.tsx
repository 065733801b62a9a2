import { MultiSelect, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { mostBehaviours, type TemplatePhase } from '#contract/campaign.ts'
import { useOrgId } from '../../api/membership.ts'
import { scenariosQuery } from '../../api/queries.ts'
import { Failure } from '../../components/failure.tsx'
import { PartFields } from './part-fields.tsx'
import type { PlanDraft } from './plan-draft.ts'
import { RealCallsChoice } from './real-calls-choice.tsx'
import { Timeline } from './timeline.tsx'

type Props = {
  readonly criteria: readonly { readonly code: string; readonly title: string }[]
  readonly draft: PlanDraft
  readonly onChange: (change: Partial<PlanDraft>) => void
}

/** What it is called, what it is about, and when each of its parts is and what it asks for. */
export function PartsStep({ criteria, draft, onChange }: Props) {
  const scenarios = useQuery(scenariosQuery(useOrgId()))
  const choices = (scenarios.data?.scenarios ?? []).map(({ id, title, buyers }) => ({
    value: id,
    label: buyers.length > 1 ? `${title} (room)` : title,
  }))
  const replace = (at: number, phase: TemplatePhase) =>
    onChange({ phases: draft.phases.map((one, index) => (index === at ? phase : one)) })
  return (
    <Stack gap="lg">
      <TextInput
        label="Name"
        description="What people will see: the kick-off’s own name, for one."
        maxLength={80}
        value={draft.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <MultiSelect
        label="What it is about"
        description="Three behaviours at most: fewer are remembered better."
        searchable
        maxValues={mostBehaviours}
        data={criteria.map(({ code, title }) => ({ value: code, label: `${code} ${title}` }))}
        value={[...draft.behaviours]}
        onChange={(behaviours) => onChange({ behaviours })}
      />
      <Timeline draft={draft} />
      {scenarios.isError ? (
        <Failure error={scenarios.error} onRetry={() => void scenarios.refetch()} />
      ) : null}
      {draft.phases.map((phase, at) => (
        <PartFields
          key={`${phase.kind}${at}`}
          draft={draft}
          at={at}
          phase={phase}
          choices={choices}
          onChange={(one) => replace(at, one)}
        />
      ))}
      <RealCallsChoice draft={draft} onChange={(realCalls) => onChange({ realCalls })} />
    </Stack>
  )
}
