import { Button } from '@mantine/core'
import { Failure } from '../../components/failure.tsx'
import { useRejection } from './use-answer.ts'

type Props = {
  readonly roleplayId: string
  readonly turn: number
  readonly code: string
  readonly isRejected: boolean
}

/** What the one who spoke can say to how it was read. */
export function AnswerBehaviour({ roleplayId, turn, code, isRejected }: Props) {
  const { reject, restore } = useRejection(roleplayId)
  const error = reject.error ?? restore.error
  return (
    <>
      {isRejected ? (
        <>
          <span>You said it is not what you did. Course and scores without it stand beside the scores.</span>
          <Button
            variant="default"
            size="compact-xs"
            mih={26}
            loading={restore.isPending}
            onClick={() => restore.mutate({ turn, code })}
          >
            Undo
          </Button>
        </>
      ) : (
        <Button
          variant="default"
          size="compact-xs"
          mih={26}
          loading={reject.isPending}
          onClick={() => reject.mutate({ turn, code })}
        >
          Not what I did
        </Button>
      )}
      {error ? <Failure error={error} /> : null}
    </>
  )
}
