import { Title } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { DebriefView } from '#contract/debrief.ts'
import { useRetake } from '../../api/use-start-roleplay.ts'
import { Card } from '../../components/card.tsx'
import { Failure } from '../../components/failure.tsx'
import classes from './debrief.module.css'
import type { Show } from './debrief.tsx'
import { bringIntoView } from './bring-into-view.ts'
import { TranscriptTurn } from './transcript-turn.tsx'

type Props = {
  readonly view: DebriefView
  readonly chosen: number | null
  readonly quote: string | null
  readonly onShow: Show
}

/** The conversation with what was read in each rep turn and, for its owner, the way back into every moment. */
export function Transcript({ view, chosen, quote, onShow }: Props) {
  const retake = useRetake()
  const box = useRef<HTMLElement>(null)
  const { roleplay, readings, viewer } = view
  useEffect(() => {
    if (chosen !== null) bringIntoView(box.current, `#turn-${chosen}`)
  }, [chosen, quote])
  return (
    <Card ref={box} className={classes['transcript'] ?? ''} aria-labelledby="transcript" tabIndex={0}>
      <Title order={2} id="transcript">
        Transcript
      </Title>
      {retake.isError ? <Failure error={retake.error} title="The retake did not start" /> : null}
      <ol className={classes['turns']}>
        {roleplay.turns.map((turn) => (
          <TranscriptTurn
            key={turn.id}
            turn={turn}
            reading={readings.find((one) => one.turn === turn.n) ?? null}
            owner={viewer === 'owner'}
            chosen={chosen === turn.n}
            quote={chosen === turn.n ? quote : null}
            starting={retake.isPending && retake.variables.fromTurnId === turn.id}
            onShow={onShow}
            onRetake={() => {
              onShow(turn.n)
              retake.mutate({ roleplayId: roleplay.id, fromTurnId: turn.id })
            }}
          />
        ))}
      </ol>
    </Card>
  )
}
