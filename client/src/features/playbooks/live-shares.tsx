import { Text } from '@mantine/core'
import type { LiveDrillView } from '#contract/live-drill.ts'
import classes from './live.module.css'

/** In how many answers a behaviour was read. A title says the finding; fewer than three people are never told of. */
export function LiveShares({ drill: { tally, answered } }: { readonly drill: LiveDrillView }) {
  const { counted, shares, fewer } = tally
  const [most] = shares
  if (counted === 0)
    return (
      <Text>
        {answered === 0
          ? 'Nobody has answered yet.'
          : 'What was read is shown once three people have answered.'}
      </Text>
    )
  return (
    <section aria-labelledby="shares">
      <h3 id="shares" className={classes['finding']}>
        {most
          ? `${most.title}: read in ${most.people} of ${counted} answers`
          : `Nothing was read in three or more of ${counted} answers`}
      </h3>
      <table className={classes['shares']}>
        <thead className={classes['hidden']}>
          <tr>
            <th scope="col">Behaviour</th>
            <th scope="col">Answers in which it was read, of {counted}</th>
          </tr>
        </thead>
        <tbody>
          {shares.slice(0, 6).map(({ code, title, people, polarity }) => (
            <tr key={code}>
              <th scope="row">{title}</th>
              <td>
                <span
                  aria-hidden
                  className={classes[polarity === '-' ? 'costs' : 'helps']}
                  style={{ width: `calc((100% - 4rem) * ${(people / counted).toFixed(4)})` }}
                />
                <span>{people}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Text size="sm" c="dimmed">
        Of {counted} answers; one can hold several.{' '}
        {fewer ? 'What was read in fewer than three is left out. ' : ''}
        They are counted in threes, so nobody’s own can be told.
      </Text>
    </section>
  )
}
