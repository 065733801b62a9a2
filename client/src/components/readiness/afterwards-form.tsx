import { Button, Group, Radio, Stack, Text, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { heldAnswers, longestHappened, type HeldAnswer, type ReadinessView } from '#contract/readiness.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { forgetReadiness } from '../../api/readiness-queries.ts'
import { Failure } from '../failure.tsx'
import { heldWords, planSentence } from './plan-words.ts'
import { SureScale } from './sure-scale.tsx'

/** What happened, in the rep's own words, beside what they wrote before. Every part may be left out. */
export function AfterwardsForm({ view }: { readonly view: ReadinessView }) {
  const orgId = useOrgId()
  const [held, setHeld] = useState<HeldAnswer | null>(view.held)
  const [sureAfter, setSureAfter] = useState(view.sureAfter)
  const [happened, setHappened] = useState(view.happened)
  const save = useMutation({
    mutationFn: () =>
      call('answerReadiness', {
        params: { orgId, readinessId: view.id },
        body: { held, sureAfter, happened, made: view.made },
      }),
    onSuccess: () => forgetReadiness(orgId),
  })
  const same = held === view.held && sureAfter === view.sureAfter && happened.trim() === view.happened
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!same) save.mutate()
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        {planSentence(view) === null ? null : (
          <Radio.Group
            label="Did it hold?"
            value={held ?? ''}
            onChange={(value) => setHeld(heldAnswers.find((one) => one === value) ?? null)}
          >
            <Group gap="md" mt={6}>
              {heldAnswers.map((one) => (
                <Radio key={one} value={one} label={heldWords[one]} />
              ))}
            </Group>
          </Radio.Group>
        )}
        <SureScale
          label="How sure are you now that this is right for them?"
          value={sureAfter}
          onChange={setSureAfter}
        />
        <Textarea
          label="What happened"
          description={view.fear === '' ? undefined : `Before it you were afraid of this: ${view.fear}`}
          autosize
          minRows={2}
          maxLength={longestHappened}
          value={happened}
          onChange={(event) => setHappened(event.currentTarget.value)}
        />
        {save.isError ? <Failure error={save.error} title="This is not saved" /> : null}
        <Group gap="sm">
          <Button type="submit" size="xs" disabled={same} loading={save.isPending}>
            Keep it
          </Button>
          <Text size="xs" c="dimmed" role="status">
            {same && save.isSuccess ? 'Kept. ' : ''}Only you can see this, also after you submit.
          </Text>
        </Group>
      </Stack>
    </form>
  )
}
