import classes from './score-bars.module.css'

/** What the marks of a bar mean; each has its own shape, so that colour is not needed. */
export const BarLegend = ({ withLast }: { readonly withLast: boolean }) => (
  <div className={classes['legend']} aria-hidden>
    <span>
      <i className={classes['fillKey']} />
      score
    </span>
    <span>
      <i className={classes['rangeKey']} />
      likely range
    </span>
    <span>
      <i className={classes['targetKey']} />
      next level
    </span>
    {withLast ? (
      <span>
        <i className={classes['beforeKey']} />
        last attempt
      </span>
    ) : null}
  </div>
)
