import type { EvidenceView } from '#contract/scorecard.ts'
import type { Show } from '../transcript/show.ts'
import classes from './quote.module.css'

type Props = {
  readonly turn: number
  readonly quote: string
  readonly polarity?: '+' | '-'
  readonly why?: string
  readonly criterion?: string
  /** The line of theirs that it is set beside. */
  readonly beside?: EvidenceView['beside']
  readonly onShow: Show
}

/** A quote that leads to its turn. Whether it speaks for or against is said, not only coloured. */
export function QuoteButton({ turn, quote, polarity, why, criterion, beside, onShow }: Props) {
  const tone = polarity === '+' ? classes['for'] : polarity === '-' ? classes['against'] : ''
  const sign = polarity === '+' ? ', helped' : polarity === '-' ? ', cost' : ''
  return (
    <button
      type="button"
      className={`${classes['quote'] ?? ''} ${tone ?? ''}`}
      onClick={() => onShow(turn, quote)}
    >
      “{quote}”
      <small>
        <b>
          Turn {turn}
          {sign}.
        </b>{' '}
        {criterion === undefined ? null : `${criterion}. `}
        {why}
      </small>
      {beside ? (
        <small>
          {beside.where === null ? 'Before' : `Before, in “${beside.where}”`}, turn {beside.turn}: “
          {beside.quote}”
        </small>
      ) : null}
    </button>
  )
}
