import { Button, Text } from '@mantine/core'
import type { DimensionView } from '#contract/scorecard.ts'
import { QuoteButton } from '../../components/scorecard/quote-button.tsx'
import type { Show } from '../../components/transcript/show.ts'
import { counted } from '../../components/when.ts'
import type { Rated } from './rated-lines.ts'
import classes from './review.module.css'

type Props = {
  readonly dimension: DimensionView
  readonly rated: Rated
  readonly onAccept: (level: number) => void
  readonly onShow: Show
}

/** What the scorer gave for the same dimension, with its quotes, and how far that is from the coach's own. */
export function ScorerBeside({ dimension, rated, onAccept, onShow }: Props) {
  const { level, score, headline, reason, evidence } = dimension
  const mine = rated.standing?.level ?? null
  return (
    <div className={classes['beside']}>
      <Text size="sm">
        <b>{level === null ? 'The scorer gives no level' : `The scorer gives level ${level}`}</b>
        {score === null || level === null ? '' : ` (${Math.round(score)})`}
        {mine === null || level === null ? '' : `, ${apart(mine, level)}`}.{' '}
        {score === null ? reason : headline}
      </Text>
      {evidence.length > 0 ? (
        <details>
          <summary>{counted(evidence.length, '{n} quote of the scorer', '{n} quotes of the scorer')}</summary>
          {evidence.map((one) => (
            <QuoteButton
              key={`${one.turn} ${one.code} ${one.quote}`}
              turn={one.turn}
              quote={one.quote}
              polarity={one.polarity}
              criterion={one.criterion}
              why={one.why}
              beside={one.beside}
              onShow={onShow}
            />
          ))}
        </details>
      ) : null}
      {level !== null && mine !== level ? (
        <Button size="compact-xs" mih={26} variant="default" onClick={() => onAccept(level)}>
          Take over level {level} (a)
        </Button>
      ) : null}
    </div>
  )
}

function apart(mine: number, scorer: number): string {
  if (mine === scorer) return 'as you do'
  const by = counted(Math.abs(mine - scorer), '{n} level', '{n} levels')
  return scorer > mine ? `${by} above yours` : `${by} below yours`
}
