import { Button, Text, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { CauseView } from '#contract/cause.ts'
import { call } from '../../api/call.ts'
import { keepCause } from '../../api/cause-queries.ts'
import { useOrgId } from '../../api/membership.ts'
import { Card } from '../../components/card.tsx'
import { FactSheet } from '../../components/fact-sheet.tsx'
import { Failure } from '../../components/failure.tsx'
import { SayLine } from '../../components/say-line.tsx'
import { whatToDo } from './cause-words.ts'
import classes from './causes.module.css'

type Props = {
  readonly roleplayId: string
  readonly buyer: string
  readonly next: NonNullable<CauseView['next']>
}

/** One retake: what is different in it, the line, and room for the answer. */
export function RetakeCard({ roleplayId, buyer, next }: Props) {
  const orgId = useOrgId()
  const params = { orgId, roleplayId }
  const keep = ({ cause }: { readonly cause: CauseView }) => keepCause(orgId, roleplayId, cause)
  const say = useMutation({
    mutationFn: (text: string) => call('sayRetake', { params, body: { n: next.n, text } }),
    onSuccess: keep,
  })
  const stop = useMutation({ mutationFn: () => call('stopCause', { params }), onSuccess: keep })
  const { title, text: what } = whatToDo[next.condition]
  return (
    <div className={classes['sheet']}>
      <Card aria-labelledby="retake">
        <div aria-live="polite">
          <Text size="sm" c="dimmed">
            Retake {next.n} of {next.of}
          </Text>
          <Title order={2} id="retake">
            {title}
          </Title>
          <Text mb="md">{what}</Text>
        </div>
        <SayLine
          who={buyer}
          line={next.line}
          pending={say.isPending}
          error={say.error}
          onSay={(text, kept) => say.mutate(text, { onSuccess: kept })}
        >
          <Button variant="subtle" loading={stop.isPending} onClick={() => stop.mutate()}>
            Stop here
          </Button>
        </SayLine>
        {stop.isError ? <Failure error={stop.error} /> : null}
      </Card>
      {next.sheet ? (
        <Card tone="quiet" aria-label="Fact card">
          <FactSheet offer={next.sheet.offer} facts={next.sheet.facts} />
        </Card>
      ) : null}
    </div>
  )
}
