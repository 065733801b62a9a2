import classes from './assigned.module.css'

type Props = { readonly steps: readonly string[]; readonly current: number }

/** Where one is in several steps. */
export function StepList({ steps, current }: Props) {
  return (
    <ol className={classes['steps']}>
      {steps.map((name, index) => (
        <li key={name} {...(index === current ? { 'aria-current': 'step' as const } : {})}>
          {index + 1}. {name}
        </li>
      ))}
    </ol>
  )
}
