import { Button, Text, Title } from '@mantine/core'
import type { DebriefView } from '#contract/debrief.ts'
import { useRetake } from '../../api/use-start-roleplay.ts'
import { Card } from '../../components/card.tsx'
import { Failure } from '../../components/failure.tsx'
import { timeOnly } from '../../components/when.ts'
import classes from './debrief.module.css'
import type { Show } from './debrief.tsx'
import { Marked } from './marked.tsx'

type Props = {
  readonly view: DebriefView
  readonly chosen: number | null
  readonly quote: string | null
  readonly onChoose: Show
}

const signs = { '+': 'helped', '-': 'cost', '0': '' } as const

/** The conversation with what was read in each rep turn and, for its owner, the way back into every moment. */
export function Transcript({ view, chosen, quote, onChoose }: Props) {
  const retake = useRetake()
  const { roleplay, readings, viewer } = view
  const owner = viewer === 'owner'
  return (
    <Card aria-labelledby="transcript">
      <Title order={2} id="transcript">
        Transcript
      </Title>
      {retake.isError ? <Failure error={retake.error} title="The retake did not start" /> : null}
      <ol className={classes['turns']}>
        {roleplay.turns.map((turn) => {
          const reading = readings.find((one) => one.turn === turn.n)
          const rep = turn.speaker === 'rep'
          return (
            <li
              key={turn.id}
              id={`turn-${turn.n}`}
              className={`${classes['turn'] ?? ''} ${chosen === turn.n ? (classes['chosen'] ?? '') : ''}`}
              aria-current={chosen === turn.n ? 'location' : undefined}
            >
              <span className={classes['number']} aria-label={`Turn ${turn.n}`}>
                {turn.n}
              </span>
              <div>
                <div className={classes['byline']}>
                  <strong>{rep ? (owner ? 'You' : 'Rep') : turn.name}</strong>
                  <time dateTime={turn.at}>{timeOnly(turn.at)}</time>
                  {turn.note === null ? null : <span>{turn.note}</span>}
                </div>
                <p className={classes['words']}>
                  <Marked text={turn.text} quote={chosen === turn.n ? quote : null} />
                </p>
                {reading && reading.behaviours.length > 0 ? (
                  <Text className={classes['codes'] ?? ''} mt={2}>
                    {reading.behaviours
                      .map(({ title, polarity }) =>
                        signs[polarity] === '' ? title : `${title} (${signs[polarity]})`,
                      )
                      .join(' · ')}
                  </Text>
                ) : null}
                {reading?.claims
                  .filter(({ verdict }) => verdict !== 'supported')
                  .map((claim) => (
                    <Text key={claim.quote} size="xs" c="var(--cost)" mt={2}>
                      {claim.verdict === 'mismatch' ? 'Differs from the fact sheet' : 'Not on the fact sheet'}
                      : “{claim.quote}”{claim.detail === null ? '' : `. ${claim.detail}`}
                    </Text>
                  ))}
                {rep && owner ? (
                  <div className={classes['actions']}>
                    <Button
                      className={classes['retake'] ?? ''}
                      size="compact-sm"
                      mih={28}
                      variant="subtle"
                      ml={-8}
                      loading={retake.isPending && retake.variables.fromTurnId === turn.id}
                      aria-label={`Retake from here, turn ${turn.n}`}
                      onClick={() => {
                        onChoose(turn.n)
                        retake.mutate({ roleplayId: roleplay.id, fromTurnId: turn.id })
                      }}
                    >
                      Retake from here
                    </Button>
                  </div>
                ) : null}
              </div>
            </li>
          )
        })}
      </ol>
    </Card>
  )
}
