import { Button, Text } from '@mantine/core'
import type { CommentView } from '#contract/given-review.ts'
import { dayAndTime } from '../when.ts'
import classes from './comment-thread.module.css'

type Props = {
  readonly comments: readonly CommentView[]
  /** One's own words can be taken back. */
  readonly me: string
  readonly onRemove: (id: string) => void
}

/** What was said to one turn, oldest first. */
export function CommentThread({ comments, me, onRemove }: Props) {
  if (comments.length === 0) return null
  return (
    <ul className={classes['thread']} aria-label="Comments">
      {comments.map(({ id, author, text, at }) => (
        <li key={id}>
          <Text size="xs" c="dimmed" component="div" className={classes['by'] ?? ''}>
            <b>{author.userId === me ? 'You' : author.name}</b>, {dayAndTime(at)}
            {author.userId === me ? (
              <Button
                size="compact-xs"
                mih={26}
                variant="subtle"
                aria-label={`Remove your comment: ${text.slice(0, 40)}`}
                onClick={() => onRemove(id)}
              >
                Remove
              </Button>
            ) : null}
          </Text>
          <Text size="sm" className={classes['words'] ?? ''}>
            {text}
          </Text>
        </li>
      ))}
    </ul>
  )
}
