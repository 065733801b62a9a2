import { Title } from '@mantine/core'
import { useEffect, useRef, type ReactNode } from 'react'
import type { TurnReadingView } from '#contract/debrief.ts'
import { Card } from '../card.tsx'
import { bringIntoView } from './bring-into-view.ts'
import { ReadingTags, type BehaviourView } from './reading-tags.tsx'
import type { Show } from './show.ts'
import classes from './transcript.module.css'
import { TranscriptTurn, type ShownTurn } from './transcript-turn.tsx'

type Props = {
  readonly turns: readonly ShownTurn[]
  readonly readings: readonly TurnReadingView[]
  readonly repName: string
  readonly chosen: number | null
  readonly quote: string | null
  readonly onShow: Show
  readonly className?: string | undefined
  /** Said above the turns, such as why something did not work. */
  readonly notice?: ReactNode
  /** Codes that the rep rejected, by turn. */
  readonly rejected?: readonly { readonly turn: number; readonly code: string }[]
  /** What can be said to a behaviour, shown once its tag is chosen. */
  readonly renderAnswer?: ((turn: number, behaviour: BehaviourView) => ReactNode) | undefined
  readonly renderAction?: (turn: ShownTurn) => ReactNode
  /** What stands below the words of a turn. */
  readonly renderBelow?: (turn: ShownTurn) => ReactNode
  /** In a room: to whom a turn is said, in words by its id. */
  readonly saidTo?: ReadonlyMap<string, string> | undefined
}

/** A conversation with what was read in each rep turn. Nothing in it asks for a roleplay behind it. */
export function Transcript(props: Props) {
  const {
    turns,
    readings,
    repName,
    chosen,
    quote,
    onShow,
    className,
    notice,
    renderAction,
    renderAnswer,
    renderBelow,
    saidTo,
    rejected = [],
  } = props
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    if (chosen !== null) bringIntoView(box.current, `#turn-${chosen}`)
  }, [chosen, quote])
  return (
    <Card ref={box} className={className} aria-labelledby="transcript" tabIndex={0}>
      <Title order={2} id="transcript">
        Transcript
      </Title>
      {notice}
      <ol className={classes['turns']}>
        {turns.map((turn) => {
          const reading = readings.find((one) => one.turn === turn.n)
          return (
            <TranscriptTurn
              key={turn.id}
              turn={turn}
              repName={repName}
              saidTo={saidTo?.get(turn.id)}
              chosen={chosen === turn.n}
              quote={chosen === turn.n ? quote : null}
              onChoose={() => onShow(turn.n)}
              action={renderAction?.(turn)}
            >
              {reading ? (
                <ReadingTags
                  reading={reading}
                  rejected={rejected.filter((one) => one.turn === turn.n).map(({ code }) => code)}
                  onShow={onShow}
                  renderAnswer={renderAnswer}
                />
              ) : null}
              {renderBelow?.(turn)}
            </TranscriptTurn>
          )
        })}
      </ol>
    </Card>
  )
}
