import { Button, Group, Text, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { interviewQuestions, type AnswerView, type InterviewQuestion } from '#contract/interview.ts'
import type { NominationView } from '#contract/playbook.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { playbooksKey } from '../../api/playbook-queries.ts'
import { queryClient } from '../../api/query-client.ts'
import { Failure } from '../../components/failure.tsx'
import { ago } from '../../components/when.ts'
import { questionWords } from './moment-words.ts'
import classes from './playbooks.module.css'

type Props = {
  readonly nominationId: string
  readonly as: 'leader' | 'performer'
  readonly moment: NominationView['moments'][number]
  readonly answers: readonly AnswerView[]
}
type Written = Partial<Record<InterviewQuestion, string>>

/** What is answered about one moment. Kept together; what was kept before stays as an earlier version. */
export function MomentQuestions({ nominationId, as, moment, answers }: Props) {
  const orgId = useOrgId()
  const [written, setWritten] = useState<Written>({})
  const before = (question: InterviewQuestion) => answers.find((one) => one.question === question)
  const changed = interviewQuestions.filter(
    (question) =>
      (written[question] ?? before(question)?.text ?? '').trim() !== (before(question)?.text ?? ''),
  )
  const keep = useMutation({
    mutationFn: async () => {
      for (const question of changed)
        await call(as === 'leader' ? 'noteAnswer' : 'noteOwnAnswer', {
          params: { orgId, nominationId },
          body: {
            source: moment.source,
            turn: moment.turn,
            question,
            text: written[question] ?? '',
            version: before(question)?.version ?? 0,
          },
        })
    },
    // Those that were kept before one was refused are there all the same.
    onSettled: () => queryClient.invalidateQueries({ queryKey: playbooksKey(orgId) }),
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (changed.length > 0) keep.mutate()
      }}
    >
      <div className={classes['questions']}>
        {interviewQuestions.map((question) => {
          const last = before(question)
          return (
            <div key={question}>
              <Textarea
                label={questionWords[question].ask}
                description={questionWords[question].help}
                autosize
                minRows={2}
                maxLength={1000}
                value={written[question] ?? last?.text ?? ''}
                onChange={(event) => {
                  const text = event.currentTarget.value
                  setWritten((now) => ({ ...now, [question]: text }))
                }}
              />
              {last ? (
                <Text size="xs" c="dimmed" mt={4}>
                  {last.by ?? 'Somebody who has left'}, {ago(last.at)}
                  {last.version > 1 ? `, version ${last.version}` : ''}
                </Text>
              ) : null}
            </div>
          )
        })}
      </div>
      {keep.isError ? <Failure error={keep.error} title="Not everything was kept" /> : null}
      <Group justify="flex-end" mt="md">
        <Text size="sm" c="dimmed" role="status">
          {keep.isSuccess && changed.length === 0 ? 'Kept.' : ''}
        </Text>
        <Button type="submit" disabled={changed.length === 0} loading={keep.isPending}>
          Keep the answers
        </Button>
      </Group>
    </form>
  )
}
