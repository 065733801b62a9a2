import { Radio, Select, Stack, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { Assignable } from '#contract/assignment.ts'
import { useOrgId } from '../../api/membership.ts'
import { scenariosQuery } from '../../api/queries.ts'
import { Failure } from '../../components/failure.tsx'
import { difficultyWords } from '../../components/words.ts'
import type { AssignDraft } from './assign-draft.ts'
import { RuleFields } from '../../components/assigned/rule-fields.tsx'

type Props = {
  readonly packs: Assignable['packs']
  readonly draft: AssignDraft
  readonly onChange: (change: Partial<AssignDraft>) => void
}

const usual = 'usual'
const ownOffer = 'own'

/** What is asked for: a scenario or a room, how hard, with which offer, and whether it counts. */
export function WhatStep({ packs, draft, onChange }: Props) {
  const scenarios = useQuery(scenariosQuery(useOrgId()))
  const all = scenarios.data?.scenarios ?? []
  const chosen = all.find(({ id }) => id === draft.scenarioId)
  return (
    <Stack>
      {scenarios.isError ? (
        <Failure error={scenarios.error} onRetry={() => void scenarios.refetch()} />
      ) : null}
      <Select
        label="Scenario or room"
        description={chosen?.summary}
        searchable
        nothingFoundMessage="No scenario of that name"
        data={[
          { group: 'With one buyer', items: itemsOf(all.filter(({ buyers }) => buyers.length === 1)) },
          { group: 'Rooms', items: itemsOf(all.filter(({ buyers }) => buyers.length > 1)) },
        ]}
        value={draft.scenarioId}
        onChange={(scenarioId) => onChange({ scenarioId, difficulty: null })}
      />
      <Select
        label="How hard"
        allowDeselect={false}
        data={[
          {
            value: usual,
            label: chosen ? `As written: ${difficultyWords[chosen.difficulty]}` : 'As written',
          },
          ...([1, 2, 3, 4] as const).map((one) => ({ value: String(one), label: difficultyWords[one] })),
        ]}
        value={draft.difficulty === null ? usual : String(draft.difficulty)}
        onChange={(value) =>
          onChange({ difficulty: ([1, 2, 3, 4] as const).find((one) => String(one) === value) ?? null })
        }
      />
      {packs.length > 0 ? (
        <Select
          label="Offer"
          description="An offer pack needs a scenario that can be played with one."
          allowDeselect={false}
          data={[
            { value: ownOffer, label: 'The scenario’s own' },
            ...packs.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={draft.packId ?? ownOffer}
          onChange={(value) => onChange({ packId: value === ownOffer ? null : value })}
        />
      ) : null}
      <Radio.Group
        label="How it counts"
        value={draft.kind}
        onChange={(kind) => onChange({ kind: kind === 'assessed' ? 'assessed' : 'practice' })}
      >
        <Stack gap="xs" mt="xs">
          <Radio
            value="practice"
            label="Practice"
            description="Done once a run was submitted. For coaching; it certifies nobody."
          />
          <Radio
            value="assessed"
            label="Assessed"
            description="Declared before it starts, on a variant the rep has not met, with the same type of buyer for everybody."
          />
        </Stack>
      </Radio.Group>
      {draft.kind === 'assessed' ? (
        <RuleFields rule={draft.passRule} onChange={(passRule) => onChange({ passRule })} />
      ) : null}
      <Textarea
        label="Note"
        description="What it is for, in your words. Leave it empty for none."
        autosize
        minRows={2}
        maxLength={1000}
        value={draft.note}
        onChange={(event) => onChange({ note: event.currentTarget.value })}
      />
    </Stack>
  )
}

const itemsOf = (all: readonly { readonly id: string; readonly title: string }[]) =>
  all.map(({ id, title }) => ({ value: id, label: title }))
