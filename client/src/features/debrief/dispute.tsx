import { Button, Group, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { maxReasonLength } from '#contract/answers.ts'
import type { DebriefView } from '#contract/debrief.ts'
import { call } from '../../api/call.ts'
import { Failure } from '../../components/failure.tsx'
import { dateOnly } from '../../components/when.ts'
import { useAnswer } from './use-answer.ts'

type Props = { readonly view: DebriefView; readonly code: string; readonly title: string }

/** A criterion that its rep sees otherwise: the reason in their words, for them and for whoever may read the card. */
export function Dispute({ view, code, title }: Props) {
  const { roleplay, scorecard, viewer, disputes } = view
  const [writing, setWriting] = useState(false)
  const withdraw = useAnswer(roleplay.id, (orgId, disputed: string) =>
    call('withdrawDispute', { params: { orgId, roleplayId: roleplay.id, code: disputed } }),
  )
  const standing = disputes.find((one) => one.code === code)
  const isOwn = viewer === 'owner'
  if (writing && scorecard.id !== null) {
    return (
      <DisputeForm
        roleplayId={roleplay.id}
        card={scorecard.id}
        code={code}
        title={title}
        said={standing?.reason ?? ''}
        onDone={() => setWriting(false)}
      />
    )
  }
  if (!standing) {
    return isOwn && scorecard.id !== null ? (
      <Button
        variant="subtle"
        size="compact-xs"
        mih={26}
        px={4}
        aria-label={`Dispute: ${title}`}
        onClick={() => setWriting(true)}
      >
        Dispute
      </Button>
    ) : null
  }
  return (
    <div>
      <Text size="sm" c="var(--accent-ink)">
        {isOwn ? 'You dispute this' : 'Disputed by the rep'}, {dateOnly(standing.at)}
        {standing.card === scorecard.id ? '' : ', on another scorecard of this roleplay'}: “{standing.reason}”
      </Text>
      {standing.answer === null ? null : (
        <Text size="sm">
          {standing.answer.coach}, {dateOnly(standing.answer.at)}:{' '}
          {standing.answer.upheld ? 'sees it as the rep does' : 'the reading stands'}. “{standing.answer.text}
          ”
        </Text>
      )}
      {isOwn ? (
        <Group gap={4}>
          <Button variant="subtle" size="compact-xs" mih={26} px={4} onClick={() => setWriting(true)}>
            Change the reason
          </Button>
          <Button
            variant="subtle"
            size="compact-xs"
            mih={26}
            px={4}
            loading={withdraw.isPending}
            aria-label={`Withdraw the dispute: ${title}`}
            onClick={() => withdraw.mutate(code)}
          >
            Withdraw
          </Button>
        </Group>
      ) : null}
      {withdraw.isError ? <Failure error={withdraw.error} /> : null}
    </div>
  )
}

type FormProps = {
  readonly roleplayId: string
  readonly card: string
  readonly code: string
  readonly title: string
  readonly said: string
  readonly onDone: () => void
}

function DisputeForm({ roleplayId, card, code, title, said, onDone }: FormProps) {
  const [reason, setReason] = useState(said)
  const dispute = useAnswer(roleplayId, (orgId, words: string) =>
    call('dispute', { params: { orgId, roleplayId }, body: { card, code, reason: words } }),
  )
  const left = maxReasonLength - reason.trim().length
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        dispute.mutate(reason.trim(), { onSuccess: onDone })
      }}
    >
      <Textarea
        label={`Why do you see “${title}” otherwise?`}
        description="Whoever you submit this roleplay to reads it beside the score, which stays as it is."
        autosize
        minRows={2}
        autoFocus
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        error={left < 0 ? `${-left} characters too many.` : null}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onDone()
        }}
      />
      {dispute.isError ? <Failure error={dispute.error} /> : null}
      <Group gap="xs" mt={6}>
        <Button
          type="submit"
          size="compact-sm"
          mih={28}
          loading={dispute.isPending}
          disabled={reason.trim() === '' || left < 0}
        >
          Save the dispute
        </Button>
        <Button variant="default" size="compact-sm" mih={28} onClick={onDone}>
          Cancel
        </Button>
        <Text size="xs" c="dimmed">
          {left >= 0 && left < 100 ? `${left} characters left` : ''}
        </Text>
      </Group>
    </form>
  )
}
