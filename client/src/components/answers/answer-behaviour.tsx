import { Button } from '@mantine/core'
import { Failure } from '../failure.tsx'
import type { Rejecting } from './rejecting.ts'

type Props = {
  readonly rejecting: Rejecting
  readonly turn: number
  readonly code: string
  readonly isRejected: boolean
}

/** What the one who spoke can say to how it was read. */
export function AnswerBehaviour({ rejecting: { reject, restore }, turn, code, isRejected }: Props) {
  const error = reject.error ?? restore.error
  return (
    <>
      {isRejected ? (
        <>
          <span>You said it is not what you did. What it comes to without it stands beside the scores.</span>
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
