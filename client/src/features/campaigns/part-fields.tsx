import { Select, Stack, Textarea, Title } from '@mantine/core'
import type { TemplatePhase } from '#contract/campaign.ts'
import { RuleFields } from '../../components/assigned/rule-fields.tsx'
import { ruleSentences } from '../../components/assigned/rule-words.ts'
import { kindWords } from '../../components/assigned/state-words.ts'
import type { PlanDraft } from './plan-draft.ts'
import { SpanFields } from './span-fields.tsx'

type Props = {
  readonly draft: PlanDraft
  readonly at: number
  readonly phase: TemplatePhase
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (phase: TemplatePhase) => void
}

const nothing = 'none'

/** One part: from when to when, what comes first, what is asked for, and what passes. */
export function PartFields({ draft, at, phase, choices, onChange }: Props) {
  const { title, note, work, requires } = phase
  const replace = (index: number, change: Partial<TemplatePhase['work'][number]>) =>
    onChange({ ...phase, work: work.map((one, i) => (i === index ? { ...one, ...change } : one)) })
  return (
    <section aria-labelledby={`part-${at}`}>
      <Title order={2} size="h4" id={`part-${at}`} mb={4}>
        {title}
      </Title>
      <Stack gap="xs">
        <SpanFields
          of={title}
          eventOn={draft.eventOn}
          zone={draft.zone}
          span={phase}
          onChange={({ opensDay, dueDay }) => onChange({ ...phase, opensDay, dueDay })}
        />
        {at === 0 ? null : (
          <Select
            label="Comes after"
            aria-label={`Comes after: ${title}`}
            description="It opens on its day, and once that part is done."
            allowDeselect={false}
            data={[
              { value: nothing, label: 'Nothing: it opens on its day' },
              ...draft.phases.slice(0, at).map((one, index) => ({ value: String(index), label: one.title })),
            ]}
            value={requires === null ? nothing : String(requires)}
            onChange={(value) =>
              onChange({ ...phase, requires: value === null || value === nothing ? null : Number(value) })
            }
          />
        )}
        <Textarea
          label="Note"
          aria-label={`Note: ${title}`}
          description="Read by everybody with the work of this part"
          autosize
          maxRows={8}
          maxLength={1000}
          value={note ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...phase, note: value.trim() === '' ? null : value })
          }
        />
        {work.map(({ kind, scenarioId, passRule }, index) => (
          <div key={`${scenarioId}${index}`}>
            <Select
              label={`${kindWords[kind]} in “${title}”`}
              searchable
              allowDeselect={false}
              data={choices}
              value={scenarioId}
              onChange={(value) => value !== null && replace(index, { scenarioId: value })}
            />
            {passRule ? (
              <details style={{ marginTop: '0.4rem' }}>
                <summary>What passes: {ruleSentences(passRule)[0]}</summary>
                <Stack mt="xs">
                  <RuleFields rule={passRule} onChange={(rule) => replace(index, { passRule: rule })} />
                </Stack>
              </details>
            ) : null}
          </div>
        ))}
      </Stack>
    </section>
  )
}
