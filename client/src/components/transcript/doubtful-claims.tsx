import type { TurnReadingView } from '#contract/debrief.ts'
import classes from '../tag.module.css'
import type { Show } from './show.ts'

type Props = {
  readonly turn: number
  readonly claims: TurnReadingView['claims']
  readonly onShow: Show
}

/** Statements that the fact sheet does not bear out, as tags. */
export const DoubtfulClaims = ({ turn, claims, onShow }: Props) =>
  claims.map(({ quote, verdict, detail }) => (
    <li key={quote}>
      <button
        type="button"
        className={`${classes['tag'] ?? ''} ${verdict === 'mismatch' ? (classes['cost'] ?? '') : ''}`}
        onClick={() => onShow(turn, quote)}
      >
        {verdict === 'mismatch' ? 'Differs from the fact sheet' : 'Not on the fact sheet'}
        {detail === null ? '' : `: ${detail}`}
      </button>
    </li>
  ))
