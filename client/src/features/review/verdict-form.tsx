import { Button, Group, Radio, Select, Stack, Text, Textarea, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReviewView } from '#contract/review.ts'
import { verdicts } from '#contract/given-review.ts'
import { useOrgId } from '../../api/membership.ts'
import { scenariosQuery } from '../../api/queries.ts'
import { Card } from '../../components/card.tsx'
import { Failure } from '../../components/failure.tsx'
import { verdictWords } from '../../components/review/verdict-words.ts'
import { dayAndTime } from '../../components/when.ts'
import type { ReviewActs } from './use-review-acts.ts'
import { useVerdictDraft } from './use-verdict-draft.ts'

type Props = {
  readonly view: ReviewView
  /** The turn that is marked in the transcript. */
  readonly turn: number | null
  readonly acts: ReviewActs
  readonly next: () => void
}

/** Verdict, one reason and one next step; then the rep reads it. */
export function VerdictForm({ view, turn, acts: { give }, next }: Props) {
  const orgId = useOrgId()
  const scenarios = useQuery(scenariosQuery(orgId)).data?.scenarios ?? []
  const { draft, change, clear } = useVerdictDraft(view)
  const repTurns = view.turns.filter(({ speaker }) => speaker === 'rep')
  const retakeTurn = draft.turn ?? repTurns.find(({ n }) => n === turn)?.n ?? repTurns.at(-1)?.n ?? null
  const step =
    draft.step === 'retake' && retakeTurn !== null
      ? ({ kind: 'retake', turn: retakeTurn } as const)
      : draft.step === 'scenario'
        ? draft.scenarioId === null
          ? null
          : ({ kind: 'scenario', scenarioId: draft.scenarioId } as const)
        : ({ kind: 'done' } as const)
  const ready = draft.verdict !== null && draft.why.trim() !== '' && step !== null
  const send = (then?: () => void) => {
    if (draft.verdict === null || step === null || draft.why.trim() === '') return
    give.mutate(
      { verdict: draft.verdict, why: draft.why.trim(), next: step },
      {
        onSuccess: () => {
          clear()
          then?.()
        },
      },
    )
  }
  return (
    <Card aria-labelledby="verdict">
      <Title order={2} size="h4" id="verdict" mb="xs">
        {view.given ? `Given ${dayAndTime(view.given.givenAt)}` : 'Give the review'}
      </Title>
      <Stack gap="sm">
        <Radio.Group
          label="Verdict"
          value={draft.verdict ?? ''}
          onChange={(value) => change({ verdict: verdicts.find((one) => one === value) ?? null })}
        >
          <Stack gap={6} mt={4}>
            {verdicts.map((one) => (
              <Radio key={one} value={one} label={verdictWords[one]} />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          label="Why, in a sentence or two"
          description="The rep reads this first."
          autosize
          minRows={2}
          maxLength={2000}
          value={draft.why}
          onChange={({ currentTarget }) => change({ why: currentTarget.value })}
        />
        <Radio.Group
          label="Next step"
          value={draft.step}
          onChange={(value) => change({ step: value === 'retake' || value === 'scenario' ? value : 'done' })}
        >
          <Stack gap={6} mt={4}>
            <Radio value="retake" label="Retake one moment" disabled={retakeTurn === null} />
            {draft.step === 'retake' ? (
              <Select
                aria-label="Turn to retake"
                data={repTurns.map(({ n, text }) => ({
                  value: String(n),
                  label: `Turn ${n}: ${text.slice(0, 70)}`,
                }))}
                value={retakeTurn === null ? null : String(retakeTurn)}
                onChange={(value) => change({ turn: value === null ? null : Number(value) })}
                allowDeselect={false}
              />
            ) : null}
            <Radio value="scenario" label="Another scenario" />
            {draft.step === 'scenario' ? (
              <Select
                aria-label="Scenario"
                placeholder="Choose a scenario"
                searchable
                data={scenarios.map(({ id, title }) => ({ value: id, label: title }))}
                value={draft.scenarioId}
                onChange={(scenarioId) => change({ scenarioId })}
              />
            ) : null}
            <Radio value="done" label="Nothing more, done" />
          </Stack>
        </Radio.Group>
        {give.isError ? <Failure error={give.error} /> : null}
        <Group>
          <Button id="save-review" loading={give.isPending} disabled={!ready} onClick={() => send(next)}>
            {view.given ? 'Save and open the next (s)' : 'Give and open the next (s)'}
          </Button>
          <Button variant="default" loading={give.isPending} disabled={!ready} onClick={() => send()}>
            {view.given ? 'Save' : 'Give and stay'}
          </Button>
        </Group>
        <Text size="xs" c="dimmed">
          The rep sees your levels with their words, your comments, the verdict and the next step. The
          scorecard stays beside them.
        </Text>
      </Stack>
    </Card>
  )
}
