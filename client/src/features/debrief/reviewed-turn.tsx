import { Button, Group, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { DebriefView } from '#contract/debrief.ts'
import { maxCommentLength, type GivenReview } from '#contract/given-review.ts'
import { call } from '../../api/call.ts'
import { useMe } from '../../api/membership.ts'
import { useStableId } from '../../api/use-stable-id.ts'
import { Failure } from '../../components/failure.tsx'
import { CommentThread } from '../../components/review/comment-thread.tsx'
import { useAnswer } from './use-answer.ts'

type Props = { readonly view: DebriefView; readonly turn: number }

/** What coaches said to a turn, and the rep's answers. */
export function ReviewedTurn({ view, turn }: Props) {
  const spoken = view.reviews.filter(({ comments }) => comments.some((one) => one.turn === turn))
  return spoken.map((review) => <Thread key={review.coach.userId} view={view} turn={turn} review={review} />)
}

function Thread({ view, turn, review }: Props & { readonly review: GivenReview }) {
  const me = useMe().user.id
  const [writing, setWriting] = useState(false)
  const remove = useAnswer(view.roleplay.id, (orgId, commentId: string) =>
    call('removeComment', { params: { orgId, roleplayId: view.roleplay.id, commentId } }),
  )
  const answers = view.viewer === 'owner' || review.coach.userId === me
  return (
    <>
      <CommentThread
        comments={review.comments.filter((one) => one.turn === turn)}
        me={me}
        onRemove={(id) => remove.mutate(id)}
      />
      {remove.isError ? <Failure error={remove.error} /> : null}
      {answers && !writing ? (
        <Button
          size="compact-xs"
          mih={26}
          variant="subtle"
          aria-label={`Answer at turn ${turn}`}
          onClick={() => setWriting(true)}
        >
          Answer
        </Button>
      ) : null}
      {writing ? (
        <AnswerForm view={view} turn={turn} coachId={review.coach.userId} onDone={() => setWriting(false)} />
      ) : null}
    </>
  )
}

function AnswerForm({
  view,
  turn,
  coachId,
  onDone,
}: Props & { readonly coachId: string; readonly onDone: () => void }) {
  const roleplayId = view.roleplay.id
  const [text, setText] = useState('')
  const ids = useStableId()
  const say = useAnswer(roleplayId, (orgId, words: string) =>
    call('sayComment', {
      params: { orgId, roleplayId },
      body: { id: ids.for([turn, coachId, words]), turn, text: words, coachId },
    }),
  )
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        say.mutate(text.trim(), { onSuccess: onDone })
      }}
    >
      <Textarea
        aria-label={`Your answer at turn ${turn}`}
        autosize
        autoFocus
        minRows={2}
        maxLength={maxCommentLength}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onDone()
        }}
      />
      {say.isError ? <Failure error={say.error} /> : null}
      <Group gap="xs" mt={6}>
        <Button
          type="submit"
          size="compact-sm"
          mih={28}
          loading={say.isPending}
          disabled={text.trim() === ''}
        >
          Save the answer
        </Button>
        <Button variant="default" size="compact-sm" mih={28} onClick={onDone}>
          Cancel
        </Button>
        <Text size="xs" c="dimmed">
          The coach and you read it.
        </Text>
      </Group>
    </form>
  )
}
