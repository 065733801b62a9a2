import { Button, Group, Progress, Stack, Text } from '@mantine/core'
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { authoredListQuery, interviewQuery } from '../../api/authoring-queries.ts'
import { call } from '../../api/call.ts'
import { useOrgId } from '../../api/membership.ts'
import { queryClient } from '../../api/query-client.ts'
import { Card } from '../../components/card.tsx'
import { Failure } from '../../components/failure.tsx'
import { LinkButton } from '../../components/link-button.tsx'
import { Page } from '../../components/page.tsx'
import { DraftedNotice } from './drafted-notice.tsx'
import {
  isAnswered,
  keepAnswers,
  obstacleOf,
  readAnswers,
  sentAnswers,
  type Answers,
} from './interview-answers.ts'
import { InterviewReview } from './interview-review.tsx'
import { QuestionStep } from './question-step.tsx'

/** One question at a time, by keyboard alone if one likes; the answers make a draft of persona and scenario. */
export function InterviewPage() {
  const orgId = useOrgId()
  const { data } = useSuspenseQuery(interviewQuery(orgId))
  const [answers, setAnswers] = useState<Answers>(() => readAnswers(orgId))
  const [at, setAt] = useState(0)
  const { questions } = data
  const make = useMutation({
    mutationFn: () =>
      call('answerInterview', { params: { orgId }, body: { answers: sentAnswers(questions, answers) } }),
    onSuccess: async () => {
      keepAnswers(orgId, null)
      await queryClient.invalidateQueries({ queryKey: authoredListQuery(orgId).queryKey, exact: true })
    },
  })
  const answer = (id: string, given: Answers[string]) => {
    const next = { ...answers, [id]: given }
    setAnswers(next)
    keepAnswers(orgId, next)
  }
  const question = questions[at]
  if (make.data) {
    return (
      <Page title="A draft from your answers" width="narrow">
        <DraftedNotice drafted={make.data} />
        <LinkButton to="/o/$orgId/authoring" params={{ orgId }} variant="default">
          All personas and scenarios
        </LinkButton>
      </Page>
    )
  }
  return (
    <Page
      title="Somebody hard to talk with"
      kicker="Interview"
      width="narrow"
      lead="Think of one real person, under another name. Your answers stay in this browser until the draft is made."
      actions={
        <LinkButton to="/o/$orgId/authoring" params={{ orgId }} variant="default">
          Leave
        </LinkButton>
      }
    >
      <Progress
        value={(100 * at) / Math.max(1, questions.length)}
        aria-label="Questions gone through"
        size="sm"
        mb="md"
      />
      <Card>
        {question ? (
          <QuestionStep
            key={question.id}
            question={question}
            place={`Question ${at + 1} of ${questions.length}`}
            answer={answers[question.id]}
            obstacle={obstacleOf(question, answers[question.id])}
            onAnswer={(given) => answer(question.id, given)}
            onBack={at === 0 ? null : () => setAt(at - 1)}
            onNext={() => setAt(at + 1)}
            answered={isAnswered(answers[question.id])}
          />
        ) : (
          <Stack>
            {make.isError ? <Failure error={make.error} /> : null}
            <InterviewReview questions={questions} answers={answers} onQuestion={setAt} />
            <Group justify="space-between">
              <Button variant="default" onClick={() => setAt(questions.length - 1)}>
                Back
              </Button>
              <Button
                loading={make.isPending}
                disabled={questions.some((one) => obstacleOf(one, answers[one.id]) !== null)}
                onClick={() => make.mutate()}
              >
                Make the draft
              </Button>
            </Group>
          </Stack>
        )}
      </Card>
      {data.model === 'on' ? (
        <Text size="sm" c="dimmed" mt="md">
          A model is configured: a paragraph or a transcript can be drafted from instead, under “From a text”.
        </Text>
      ) : null}
    </Page>
  )
}
