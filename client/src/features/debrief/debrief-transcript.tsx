import { Button } from '@mantine/core'
import type { DebriefView } from '#contract/debrief.ts'
import { useRetake } from '../../api/use-start-roleplay.ts'
import { AnswerBehaviour } from '../../components/answers/answer-behaviour.tsx'
import { Failure } from '../../components/failure.tsx'
import { saidToByTurn } from '../../components/room/said-to.ts'
import type { Show } from '../../components/transcript/show.ts'
import { Transcript } from '../../components/transcript/transcript.tsx'
import classes from './debrief.module.css'
import { ReviewedTurn } from './reviewed-turn.tsx'
import { useRejection } from './use-answer.ts'

type Props = {
  readonly view: DebriefView
  readonly chosen: number | null
  readonly quote: string | null
  readonly onShow: Show
}

/** The transcript with, for the one who played it, the way back into every moment. */
export function DebriefTranscript({ view, chosen, quote, onShow }: Props) {
  const retake = useRetake()
  const rejecting = useRejection(view.roleplay.id)
  const { roleplay, readings, viewer, answered, room } = view
  const rejected = answered?.rejections ?? []
  const isOwn = viewer === 'owner'
  const { turns, scenario } = roleplay
  const saidTo = room ? saidToByTurn(turns, scenario.buyers, isOwn ? 'you' : 'the rep') : undefined
  return (
    <Transcript
      turns={turns}
      saidTo={saidTo}
      readings={readings}
      repName={isOwn ? 'You' : 'Rep'}
      chosen={chosen}
      quote={quote}
      onShow={onShow}
      className={classes['transcript']}
      notice={retake.isError ? <Failure error={retake.error} title="The retake did not start" /> : null}
      rejected={rejected}
      renderAnswer={(turn, { code }) =>
        isOwn ? (
          <AnswerBehaviour
            rejecting={rejecting}
            turn={turn}
            code={code}
            isRejected={rejected.some((one) => one.turn === turn && one.code === code)}
          />
        ) : null
      }
      renderBelow={({ n }) => <ReviewedTurn view={view} turn={n} />}
      renderAction={({ id, n, speaker }) =>
        isOwn && speaker === 'rep' ? (
          <Button
            size="compact-xs"
            mih={26}
            variant="subtle"
            loading={retake.isPending && retake.variables.fromTurnId === id}
            aria-label={`Retake from here, turn ${n}`}
            onClick={() => {
              onShow(n)
              retake.mutate({ roleplayId: roleplay.id, fromTurnId: id })
            }}
          >
            Retake from here
          </Button>
        ) : null
      }
    />
  )
}
