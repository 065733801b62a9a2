import { exits as exitKinds } from '#contract/authoring.ts'
import { exitWords, repWords, type RepReport } from './report-words.ts'
import classes from './test.module.css'

type Props = { readonly reps: readonly RepReport[]; readonly seeds: number }

/** How the conversations of each rep ended, a bar of all seeds each. */
export function ExitsBars({ reps, seeds }: Props) {
  const met = exitKinds.filter((kind) => reps.some(({ exits }) => (exits[kind] ?? 0) > 0))
  return (
    <>
      <ul className={classes['legend']}>
        {met.map((kind) => (
          <li key={kind}>
            <span data-exit={kind} aria-hidden /> {exitWords[kind]}
          </li>
        ))}
      </ul>
      <ul className={classes['bars']}>
        {reps.map(({ rep, exits }) => (
          <li key={rep}>
            <span>{repWords[rep]}</span>
            <span className={classes['bar']}>
              {met.map((kind) => {
                const count = exits[kind] ?? 0
                return count === 0 ? null : (
                  <span
                    key={kind}
                    data-exit={kind}
                    style={{ flexGrow: count / Math.max(1, seeds) }}
                    title={`${exitWords[kind]}: ${count} of ${seeds}`}
                  >
                    {count}
                  </span>
                )
              })}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
