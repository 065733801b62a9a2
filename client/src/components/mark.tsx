import classes from './mark.module.css'

/** The product's sign: an open circle with what is carried across the gap. */
export function Mark({ size = 26 }: { readonly size?: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden className={classes['mark']}>
      <rect width="32" height="32" rx="8" className={classes['ground']} />
      <path d="M22.5 11.2a8 8 0 1 0 0 9.6" className={classes['ring']} />
      <circle cx="20.2" cy="16" r="2.6" className={classes['point']} />
    </svg>
  )
}
