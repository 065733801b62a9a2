import { MultiSelect, Select, Stack, Text, TextInput, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { mostBehaviours, type TemplatePhase } from '#contract/campaign.ts'
import { useOrgId } from '../../api/membership.ts'
import { scenariosQuery } from '../../api/queries.ts'
import { ruleSentences } from '../../components/assigned/rule-words.ts'
import { kindWords } from '../../components/assigned/state-words.ts'
import { spanWords } from './day-words.ts'
import { RealCallsChoice } from './real-calls-choice.tsx'
import type { PlanDraft } from './plan-draft.ts'

type Props = {
  readonly criteria: readonly { readonly code: string; readonly title: string }[]
  readonly draft: PlanDraft
  readonly onChange: (change: Partial<PlanDraft>) => void
}

/** What it is called, what it is about, and what is asked for in each of its parts. */
export function PartsStep({ criteria, draft, onChange }: Props) {
  const scenarios = useQuery(scenariosQuery(useOrgId()))
  const choices = (scenarios.data?.scenarios ?? []).map(({ id, title, buyers }) => ({
    value: id,
    label: buyers.length > 1 ? `${title} (room)` : title,
  }))
  const replace = (at: number, phase: TemplatePhase) =>
    onChange({ phases: draft.phases.map((one, index) => (index === at ? phase : one)) })
  return (
    <Stack>
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
      <RealCallsChoice realCalls={draft.realCalls} onChange={(realCalls) => onChange({ realCalls })} />
      {draft.phases.map((phase, at) => (
        <div key={`${phase.kind}${at}`}>
          <Title order={2} size="h4">
            {phase.title}
          </Title>
          <Text size="sm" c="dimmed" mb={4}>
            {spanWords(phase.opensDay, phase.dueDay)}
            {phase.requires === null ? '' : `, after “${draft.phases[phase.requires]?.title ?? ''}”`}
          </Text>
          <Stack gap="xs">
            {phase.work.map((work, index) => (
              <Select
                key={`${work.scenarioId}${index}`}
                label={`${kindWords[work.kind]} in “${phase.title}”`}
                {...(work.passRule ? { description: ruleSentences(work.passRule)[0] } : {})}
                searchable
                allowDeselect={false}
                data={choices}
                value={work.scenarioId}
                onChange={(scenarioId) =>
                  scenarioId !== null &&
                  replace(at, {
                    ...phase,
                    work: phase.work.map((one, i) => (i === index ? { ...one, scenarioId } : one)),
                  })
                }
              />
            ))}
          </Stack>
        </div>
      ))}
    </Stack>
  )
}
