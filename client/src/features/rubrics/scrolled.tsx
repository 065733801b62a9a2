import type { ReactNode } from 'react'
import classes from './rubrics.module.css'

/** A table that may be wider than the page; it can be scrolled with the keyboard. */
export function Scrolled({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <section className={classes['wide']} tabIndex={0} aria-label={label}>
      {children}
    </section>
  )
}
