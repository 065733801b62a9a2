import { Button, Text } from '@mantine/core'
import type { ReviewView } from '#contract/review.ts'
import { useMe } from '../../api/membership.ts'
import { CommentThread } from '../../components/review/comment-thread.tsx'
import type { Show } from '../../components/transcript/show.ts'
import { Transcript } from '../../components/transcript/transcript.tsx'
import classes from './review.module.css'
import type { Quote } from './use-selected-words.ts'

type Props = {
  readonly view: Pick<ReviewView, 'turns' | 'comments'> & { readonly rep: { readonly name: string } }
  readonly chosen: { readonly turn: number | null; readonly quote: string | null }
  readonly onShow: Show
  readonly selected: Quote | null
  readonly lineTitle: string
  readonly onAttach: (quote: Quote) => void
  readonly onEvidence: (turn: number) => void
  /** Left out where nothing is said to a turn. */
  readonly onComment?: (turn: number) => void
  readonly onUncomment?: (commentId: string) => void
}

/** The words alone: nothing of what was read in them, so that the rating is the coach's own. */
export function ReviewTranscript(props: Props) {
  const { view, chosen, onShow, selected, lineTitle, onAttach, onEvidence, onComment, onUncomment } = props
  const me = useMe().user.id
  return (
    <div className={classes['transcript']}>
      <Transcript
        turns={view.turns.map((turn) => ({ ...turn, note: null, at: null }))}
        readings={[]}
        repName={view.rep.name}
        chosen={chosen.turn}
        quote={chosen.quote}
        onShow={onShow}
        className={classes['box']}
        renderAction={({ n }) => (
          <>
            <Button
              size="compact-xs"
              mih={26}
              variant="subtle"
              aria-label={`Quote turn ${n}`}
              onClick={() => onEvidence(n)}
            >
              Quote
            </Button>
            {onComment ? (
              <Button
                size="compact-xs"
                mih={26}
                variant="subtle"
                aria-label={`Comment on turn ${n}`}
                onClick={() => onComment(n)}
              >
                Comment
              </Button>
            ) : null}
          </>
        )}
        renderBelow={({ n }) => (
          <CommentThread
            comments={view.comments.filter(({ turn }) => turn === n)}
            me={me}
            onRemove={(id) => onUncomment?.(id)}
          />
        )}
      />
      {selected ? (
        <div className={classes['attach']}>
          <Text size="sm" lineClamp={1}>
            “{selected.quote}”
          </Text>
          <Button
            size="compact-sm"
            mih={30}
            // The selection goes once the button has the focus: attached before that.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onAttach(selected)}
          >
            Attach to {lineTitle} (e)
          </Button>
        </div>
      ) : null}
    </div>
  )
}
