import { Text, Title } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { InterviewQuestion } from '#contract/authoring.ts'
import { isAnswered, obstacleOf, type Answers } from './interview-answers.ts'
import classes from './authoring.module.css'

type Props = {
  readonly questions: readonly InterviewQuestion[]
  readonly answers: Answers
  readonly onQuestion: (at: number) => void
}

/** The end of the interview: what was left out, each a step away. */
export function InterviewReview({ questions, answers, onQuestion }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const open = questions
    .map((question, at) => ({ question, at }))
    .filter(({ question }) => !isAnswered(answers[question.id]) || obstacleOf(question, answers[question.id]))
  return (
    <>
      <Title order={2} ref={heading} tabIndex={-1} className={classes['heading'] ?? ''}>
        {open.length === 0 ? 'Everything is answered' : 'What is left out'}
      </Title>
      {open.length === 0 ? null : (
        <>
          <Text size="sm" c="dimmed">
            The draft says of each of these that it is to be written; it can be tested, and not published,
            until then.
          </Text>
          <ul className={classes['open']}>
            {open.map(({ question, at }) => (
              <li key={question.id}>
                <button type="button" className={classes['link']} onClick={() => onQuestion(at)}>
                  {question.question}
                </button>
                {isAnswered(answers[question.id]) || question.required ? (
                  <Text size="sm" c="var(--cost)">
                    {obstacleOf(question, answers[question.id])}
                  </Text>
                ) : null}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
