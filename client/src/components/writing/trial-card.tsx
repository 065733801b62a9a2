import { Button, Group, Progress, Text, Title } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useId, type ReactNode } from 'react'
import { Card } from '../card.tsx'
import { Failure } from '../failure.tsx'

/** A job that tries exactly one content out. */
export type Trial = {
  readonly status: 'queued' | 'running' | 'done' | 'failed'
  readonly done: number
  readonly total: number
}

export const isUnderWay = (trial: Trial | null | undefined): boolean =>
  trial?.status === 'queued' || trial?.status === 'running'

type Props = {
  readonly title: string
  readonly about: string
  readonly trial: Trial | null
  /** The content on screen; null while it has mistakes or is not stored yet. */
  readonly hash: string | null
  /** Why it cannot be tried although it has no mistakes; null where it can. */
  readonly hindrance?: string | null
  /** Why it cannot be looked at how the trial stands. */
  readonly lost?: { readonly error: Error; readonly retry: () => void } | null
  readonly begin: (hash: string) => Promise<unknown>
  readonly words: {
    readonly begin: string
    readonly again: string
    readonly broken: string
    /** "Conversations played", for the bar. */
    readonly counted: string
    readonly progress: (done: number, total: number) => string
  }
  /** What came of it. */
  readonly children: ReactNode
}

/** Trying a draft out before it goes live: begin, progress, and what came of it. */
export function TrialCard(props: Props) {
  const { title, about, trial, hash, hindrance = null, lost = null, begin, words, children } = props
  const id = useId()
  const beginning = useMutation({ mutationFn: begin })
  const running = isUnderWay(trial)
  return (
    <Card aria-labelledby={id}>
      <Group justify="space-between" mb="sm">
        <Title order={2} id={id}>
          {title}
        </Title>
        <Button
          variant="default"
          disabled={hash === null || hindrance !== null || running}
          loading={beginning.isPending}
          onClick={() => hash !== null && beginning.mutate(hash)}
        >
          {trial?.status === 'done' ? words.again : words.begin}
        </Button>
      </Group>
      <Text size="sm" c="dimmed" mb="sm">
        {about}
      </Text>
      {beginning.isError ? <Failure error={beginning.error} /> : null}
      {lost ? <Failure error={lost.error} onRetry={lost.retry} /> : null}
      {hash === null ? <Text size="sm">Mend the mistakes first; then it can be tried.</Text> : null}
      {hindrance === null ? null : <Text size="sm">{hindrance}</Text>}
      {trial && running ? <Progressing trial={trial} words={words} /> : null}
      {trial?.status === 'failed' ? (
        <Text role="alert" size="sm">
          {words.broken}
        </Text>
      ) : null}
      {children}
    </Card>
  )
}

function Progressing({ trial, words }: { readonly trial: Trial; readonly words: Props['words'] }) {
  const { done, total } = trial
  return (
    <div role="status">
      <Text size="sm" mb={6}>
        {total === 0 || done === 0 ? 'Waiting to begin' : words.progress(done, total)}
      </Text>
      <Progress value={total === 0 ? 0 : (100 * done) / total} aria-label={words.counted} />
    </div>
  )
}
