import classes from './playbooks.module.css'

export type BarRow = {
  readonly who: string
  /** The figure in words. */
  readonly words: string
  /** How long its bar is, 0–1. */
  readonly length: number
  readonly look: 'own' | 'others'
}

/** Two figures under one another, each with its words beside its bar. */
export function Bars({ rows }: { readonly rows: readonly BarRow[] }) {
  return (
    <div className={classes['pair']}>
      {rows.map((row) => (
        <Bar key={row.look} {...row} />
      ))}
    </div>
  )
}

function Bar({ who, words, length, look }: BarRow) {
  return (
    <>
      <span className={classes['who']}>{who}</span>
      <span className={classes['track']}>
        <span
          aria-hidden
          className={`${classes['bar'] ?? ''} ${classes[look] ?? ''}`}
          style={{ width: `calc((100% - 6rem) * ${length.toFixed(4)})` }}
        />
        <span>{words}</span>
      </span>
    </>
  )
}
