import { Button, Text, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import type { DimensionView } from '#contract/scorecard.ts'
import { QuoteButton } from '../../components/scorecard/quote-button.tsx'
import type { Show } from '../../components/transcript/show.ts'
import type { Line, Rated } from './rated-lines.ts'
import classes from './review.module.css'
import { ScorerBeside } from './scorer-beside.tsx'
import type { Quote } from './use-selected-words.ts'

type Props = {
  readonly line: Line
  readonly rated: Rated
  readonly held: readonly Quote[]
  readonly isMarked: boolean
  /** Given for good: nothing of it is changed any more. */
  readonly locked?: boolean
  /** The scorer's reading of the dimension, once it is open. */
  readonly scorer: DimensionView | null
  readonly hasCriteria: boolean
  /** Left out where only whole dimensions are rated. */
  readonly onCriteria?: () => void
  readonly onMark: () => void
  readonly onLevel: (level: number, reason?: string) => void
  readonly onQuotes: (quotes: readonly Quote[]) => void
  readonly onWithdraw: (ratingId: string) => void
  readonly onShow: Show
}

const levels = [1, 2, 3, 4, 5] as const

/** One dimension or criterion: five levels with what they look like, and the words it rests on. */
export function RateLine(props: Props) {
  const { line, rated, held, isMarked, scorer, hasCriteria, onCriteria, onMark, onLevel, onShow } = props
  const { locked = false } = props
  const { standing, blind } = rated
  const quotes = standing?.quotes ?? held
  const whole = line.criterion === null
  const id = `line-${line.key}`
  return (
    // The line that keys act on is the one that was last touched: no command of its own.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      aria-current={isMarked ? 'true' : undefined}
      className={`${classes['line'] ?? ''} ${whole ? '' : (classes['criterion'] ?? '')}`}
      // Not where a button goes down: what opens and closes with the mark would move it away before it comes up.
      onFocus={({ target }) => {
        if (target.matches(':focus-visible')) onMark()
      }}
      onClick={onMark}
    >
      <div className={classes['lineHead']}>
        <Title order={3} size={whole ? 'h4' : 'sm'} id={`${id}-title`}>
          {whole ? line.title : `${line.criterion} ${line.title}`}
        </Title>
        <div role="group" aria-label={`Level of ${line.title}`} className={classes['levels']}>
          {levels.map((level) => (
            <button
              key={level}
              type="button"
              disabled={locked}
              aria-pressed={standing?.level === level}
              aria-label={`Level ${level}${line.levels[level - 1] ? `: ${line.levels[level - 1]}` : ''}`}
              onClick={() => onLevel(level)}
            >
              {level}
            </button>
          ))}
        </div>
      </div>
      <Text size="sm" c="dimmed">
        {standing && line.levels[standing.level - 1] ? line.levels[standing.level - 1] : line.about}
      </Text>
      {isMarked && line.levels.length > 0 ? (
        <details className={classes['levelWords']} open={standing === null}>
          <summary>What the levels look like</summary>
          <ol>
            {line.levels.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ol>
        </details>
      ) : null}
      <Quotes {...props} quotes={quotes} />
      {standing === null && held.length > 0 ? (
        <Text size="xs" c="dimmed">
          Saved with the level that you choose.
        </Text>
      ) : null}
      {whole && scorer ? (
        <ScorerBeside dimension={scorer} rated={rated} onAccept={(level) => onLevel(level)} onShow={onShow} />
      ) : null}
      {standing && !standing.blind && blind && standing.level !== blind.level ? (
        <Reason
          key={standing.id}
          before={blind.level}
          reason={standing.reason ?? ''}
          onSave={(reason) => onLevel(standing.level, reason)}
        />
      ) : null}
      <div className={classes['lineActions']}>
        {whole && onCriteria ? (
          <Button
            size="compact-xs"
            mih={26}
            variant="subtle"
            aria-expanded={hasCriteria}
            onClick={onCriteria}
          >
            {hasCriteria ? 'Hide the criteria' : 'By criterion'}
          </Button>
        ) : null}
        {standing && !locked ? (
          <Button
            size="compact-xs"
            mih={26}
            variant="subtle"
            aria-label={`Take back the level of ${line.title}`}
            onClick={() => props.onWithdraw(standing.id)}
          >
            Take back
          </Button>
        ) : null}
      </div>
    </section>
  )
}

function Quotes({
  line,
  quotes,
  locked = false,
  onQuotes,
  onShow,
}: Props & { readonly quotes: readonly Quote[] }) {
  if (quotes.length === 0) return null
  return (
    <ul className={classes['quotes']} aria-label={`Evidence for ${line.title}`}>
      {quotes.map((one) => (
        <li key={`${one.turn} ${one.quote}`}>
          <QuoteButton turn={one.turn} quote={one.quote} onShow={onShow} />
          {locked ? null : (
            <Button
              size="compact-xs"
              mih={26}
              variant="subtle"
              aria-label={`Remove the quote of turn ${one.turn}`}
              onClick={() => onQuotes(quotes.filter((other) => other !== one))}
            >
              Remove
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

type ReasonProps = {
  readonly before: number
  readonly reason: string
  readonly onSave: (reason: string) => void
}

/** Said once, beside a level that was changed after the scorecard was seen. */
function Reason({ before, reason, onSave }: ReasonProps) {
  const [text, setText] = useState(reason)
  const save = () => (text.trim() === '' || text.trim() === reason ? undefined : onSave(text.trim()))
  return (
    <TextInput
      mt={6}
      size="xs"
      label={`Blind you gave ${before}. What made you think again?`}
      maxLength={500}
      value={text}
      onChange={({ currentTarget }) => setText(currentTarget.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save()
      }}
    />
  )
}
