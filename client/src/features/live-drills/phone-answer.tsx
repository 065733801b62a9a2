import { Button, Stack, Text, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { maxLiveAnswer, type LiveStanding } from '#contract/live-drill.ts'
import { call } from '../../api/call.ts'
import { Failure } from '../../components/failure.tsx'
import { PhoneFrame } from './phone-frame.tsx'
import { PhoneReading } from './phone-reading.tsx'
import classes from './phone.module.css'

type Props = {
  readonly code: string
  readonly standing: LiveStanding
  /** Null until this phone has joined. */
  readonly ticket: string | null
}

/** One line, and one answer to it once the leader has given theirs. */
export function PhoneAnswer({ code, standing, ticket }: Props) {
  const [text, setText] = useState('')
  const answer = useMutation({
    mutationFn: (given: { ticket: string; text: string }) =>
      call('answerLive', { params: { liveCode: code }, body: given }),
  })
  const { state, line, who, situation, first } = standing
  if (answer.data) return <PhoneReading text={text} read={answer.data.read} over={state === 'closed'} />
  if (state === 'closed')
    return (
      <PhoneFrame title="This live drill is over">
        <Text>Thank you for coming. Nothing that was written is kept; what stays are counts.</Text>
        {text === '' ? null : <Text c="dimmed">What you had written is still on this phone alone.</Text>}
      </PhoneFrame>
    )
  return (
    <PhoneFrame title={state === 'first' ? 'You are in' : 'What would you say?'}>
      {situation === null ? null : (
        <Text size="sm" c="dimmed">
          {who === null ? '' : `${who}. `}
          {situation}
        </Text>
      )}
      {line === null ? null : <blockquote className={classes['line']}>“{line}”</blockquote>}
      {state === 'first' ? (
        <Text role="status">Whoever leads answers first, in front of everybody. Then it is your turn.</Text>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            if (ticket !== null && text.trim() !== '') answer.mutate({ ticket, text })
          }}
        >
          <Stack>
            {first === null ? null : (
              <div>
                <Text size="sm" c="dimmed" mb={4}>
                  The first answer, in front of everybody
                </Text>
                <p className={classes['first']}>{first}</p>
              </div>
            )}
            <Textarea
              label="Your answer"
              size="md"
              description="Only you see it. It is read once and not kept: the slide shows counts."
              autosize
              minRows={3}
              maxLength={maxLiveAnswer}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
            {answer.isError ? <Failure error={answer.error} /> : null}
            <Button
              type="submit"
              size="md"
              loading={answer.isPending}
              disabled={ticket === null || text.trim() === ''}
            >
              Answer
            </Button>
          </Stack>
        </form>
      )}
    </PhoneFrame>
  )
}
