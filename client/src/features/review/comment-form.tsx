import { Button, Group, Modal, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { maxCommentLength } from '#contract/given-review.ts'
import { useStableId } from '../../api/use-stable-id.ts'
import { Failure } from '../../components/failure.tsx'
import type { ReviewActs } from './use-review-acts.ts'

type Props = { readonly turn: number; readonly acts: ReviewActs; readonly onClose: () => void }

/** A comment on a turn. The rep reads it once the review is given. */
export function CommentForm({ turn, acts: { comment }, onClose }: Props) {
  const [text, setText] = useState('')
  const ids = useStableId()
  const send = () => {
    const said = text.trim()
    if (said === '' || comment.isPending) return
    comment.mutate({ id: ids.for([turn, said]), turn, text: said }, { onSuccess: onClose })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={`Comment on turn ${turn}`}
      size="lg"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Textarea
        aria-label="Comment"
        autosize
        minRows={3}
        maxLength={maxCommentLength}
        data-autofocus
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) send()
        }}
      />
      <Text size="xs" c="dimmed" mt={4}>
        The rep reads it once you give the review, and can answer. Ctrl or ⌘ with Enter saves.
      </Text>
      {comment.isError ? <Failure error={comment.error} /> : null}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button loading={comment.isPending} disabled={text.trim() === ''} onClick={send}>
          Save the comment
        </Button>
      </Group>
    </Modal>
  )
}
