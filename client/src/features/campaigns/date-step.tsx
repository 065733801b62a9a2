import { Group, NumberInput, Radio, Stack, TextInput } from '@mantine/core'
import type { CampaignTemplateView } from '#contract/campaign.ts'
import { ZoneSelect } from '../../components/assigned/zone-select.tsx'
import { draftOf, type PlanDraft } from './plan-draft.ts'

type Props = {
  readonly templates: readonly CampaignTemplateView[]
  readonly draft: PlanDraft
  readonly onChange: (change: Partial<PlanDraft>) => void
}

/** Towards what, when, with how many people and how many coaches. */
export function DateStep({ templates, draft, onChange }: Props) {
  const { plan } = draft
  const number = (key: keyof typeof plan, label: string, min: number, max: number, description?: string) => (
    <NumberInput
      label={label}
      {...(description === undefined ? {} : { description })}
      min={min}
      max={max}
      clampBehavior="strict"
      value={plan[key]}
      onChange={(value) => typeof value === 'number' && onChange({ plan: { ...plan, [key]: value } })}
    />
  )
  return (
    <Stack>
      <Radio.Group
        label="Towards what"
        value={draft.template}
        onChange={(id) => {
          const chosen = templates.find((one) => one.id === id)
          if (chosen) {
            const { template, behaviours, phases, realCalls } = draftOf(chosen)
            onChange({ template, behaviours, phases, realCalls })
          }
        }}
      >
        <Stack gap="xs" mt="xs">
          {templates.map(({ id, title, about }) => (
            <Radio key={id} value={id} label={title} description={about} />
          ))}
        </Stack>
      </Radio.Group>
      <Group grow align="flex-start">
        <TextInput
          type="date"
          label="Day of the event"
          description="Day 0 of what follows"
          value={draft.eventOn}
          onChange={(event) => onChange({ eventOn: event.currentTarget.value })}
        />
        <ZoneSelect
          description="Parts open and close on its clock"
          zone={draft.zone}
          onChange={(zone) => onChange({ zone })}
        />
      </Group>
      <Group grow align="flex-start">
        {number('headcount', 'People', 1, 5000)}
        {number('coaches', 'Coaches', 0, 500)}
      </Group>
      <Group grow align="flex-start">
        {number('hoursPerWeek', 'Hours of a coach a week', 0.5, 40)}
        {number('minutesPerReview', 'Minutes for a review', 3, 90)}
      </Group>
    </Stack>
  )
}
