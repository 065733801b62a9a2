import type { TurnView } from '#contract/turn.ts'
import classes from './comparison.module.css'

export function TurnList({ turns }: { readonly turns: readonly TurnView[] }) {
  return (
    <ol className={classes['turns']}>
      {turns.map((turn) => (
        <li key={turn.id}>
          <div className={classes['byline']}>
            {turn.n} · {turn.speaker === 'rep' ? 'You' : turn.name}
          </div>
          <p className={classes['words']}>{turn.text}</p>
        </li>
      ))}
    </ol>
  )
}
