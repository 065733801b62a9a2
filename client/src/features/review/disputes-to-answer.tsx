import { Button, Group, Text, Textarea, Title } from '@mantine/core'
import { useState } from 'react'
import type { ReviewedDispute } from '#contract/review.ts'
import { Card } from '../../components/card.tsx'
import { Failure } from '../../components/failure.tsx'
import { dateOnly } from '../../components/when.ts'
import type { ReviewActs } from './use-review-acts.ts'

type Props = { readonly disputes: readonly ReviewedDispute[]; readonly acts: ReviewActs }

/** Lines of the scorecard that the rep sees otherwise. The scorecard stays; the answer stands beside it. */
export function DisputesToAnswer({ disputes, acts }: Props) {
  if (disputes.length === 0) return null
  return (
    <Card aria-labelledby="disputes">
      <Title order={2} size="h4" id="disputes" mb={4}>
        Disputed by the rep
      </Title>
      {disputes.map((dispute) => (
        <OneDispute key={dispute.code} dispute={dispute} acts={acts} />
      ))}
    </Card>
  )
}

function OneDispute({ dispute, acts }: { readonly dispute: ReviewedDispute; readonly acts: ReviewActs }) {
  const { code, title, reason, at, answer } = dispute
  const [writing, setWriting] = useState(answer === null)
  const [text, setText] = useState(answer?.text ?? '')
  const { answerDispute } = acts
  const send = (upheld: boolean) =>
    answerDispute.mutate({ code, upheld, text: text.trim() }, { onSuccess: () => setWriting(false) })
  return (
    <div style={{ marginTop: '0.6rem' }}>
      <Text size="sm">
        <b>
          {code} {title}
        </b>
        , {dateOnly(at)}: “{reason}”
      </Text>
      {answer && !writing ? (
        <>
          <Text size="sm" c="dimmed">
            {answer.upheld ? 'Seen as the rep does' : 'The scorecard’s reading stands'}, {answer.coach}: “
            {answer.text}”
          </Text>
          <Button size="compact-xs" mih={26} variant="subtle" onClick={() => setWriting(true)}>
            Change the answer
          </Button>
        </>
      ) : (
        <>
          <Textarea
            mt={4}
            label={`Your answer to ${code}`}
            autosize
            minRows={2}
            maxLength={500}
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
          <Group gap="xs" mt={6}>
            <Button
              size="compact-sm"
              mih={28}
              disabled={text.trim() === ''}
              loading={answerDispute.isPending}
              onClick={() => send(true)}
            >
              I see it as the rep does
            </Button>
            <Button
              size="compact-sm"
              mih={28}
              variant="default"
              disabled={text.trim() === ''}
              loading={answerDispute.isPending}
              onClick={() => send(false)}
            >
              The reading stands
            </Button>
          </Group>
        </>
      )}
      {answerDispute.isError && answerDispute.variables.code === code ? (
        <Failure error={answerDispute.error} />
      ) : null}
    </div>
  )
}
