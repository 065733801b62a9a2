import type { TurnReadingView } from '#contract/debrief.ts'
import classes from '../tag.module.css'
import type { Show } from './show.ts'

const signs = { '+': ', helped', '-': ', cost', '0': '' } as const
const tones = { '+': 'helped', '-': 'cost', '0': 'neither' } as const

type Props = { readonly reading: TurnReadingView; readonly onShow: Show }

/** What was read in a turn, as tags; each marks the words it rests on. */
export function ReadingTags({ reading, onShow }: Props) {
  const { turn } = reading
  const doubtful = reading.claims.filter(({ verdict }) => verdict !== 'supported')
  if (reading.behaviours.length + doubtful.length === 0) return null
  return (
    <ul className={classes['tags']} aria-label="Read in this turn">
      {reading.behaviours.map(({ code, title, polarity, quote }) => (
        <li key={code}>
          <button
            type="button"
            className={`${classes['tag'] ?? ''} ${classes[tones[polarity]] ?? ''}`}
            onClick={() => onShow(turn, quote)}
          >
            {title}
            {signs[polarity]}
          </button>
        </li>
      ))}
      {doubtful.map(({ quote, verdict, detail }) => (
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
      ))}
    </ul>
  )
}
