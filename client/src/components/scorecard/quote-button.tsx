import type { Show } from '../transcript/show.ts'
import classes from './quote.module.css'

type Props = {
  readonly turn: number
  readonly quote: string
  readonly polarity?: '+' | '-'
  readonly why?: string
  readonly criterion?: string
  readonly onShow: Show
}

/** A quote that leads to its turn. Whether it speaks for or against is said, not only coloured. */
export function QuoteButton({ turn, quote, polarity, why, criterion, onShow }: Props) {
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
    </button>
  )
}
