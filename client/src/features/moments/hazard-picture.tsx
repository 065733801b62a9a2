import type { MomentView } from '#contract/moment.ts'
import { chance, momentFinding, scaleEnd } from './hazard-words.ts'
import classes from './hazard-picture.module.css'

/** The chance that the buyer leaves next: before, and after either reply. A table whose middle column is drawn. */
export function HazardPicture({ moment }: { readonly moment: MomentView }) {
  const { buyer, hazardBefore, first, again } = moment
  const rows = [
    { label: 'Before', value: hazardBefore, tone: classes['before'] },
    { label: 'First reply', value: first.hazard, tone: classes['first'] },
    { label: 'Said again', value: again.hazard, tone: classes['again'] },
  ]
  const end = scaleEnd(rows.map(({ value }) => value))
  const width = (value: number) => `${(100 * value) / end}%`
  return (
    <table className={classes['picture']}>
      <caption>{momentFinding({ name: buyer.name, first: first.hazard, again: again.hazard })}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className={classes['hidden']}>When</span>
          </th>
          <td aria-hidden>
            <div className={classes['ends']}>
              <span>0 %</span>
              <span>{chance(end)}</span>
            </div>
          </td>
          <th scope="col">
            <span className={classes['hidden']}>Chance that {buyer.name} leaves next</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, value, tone }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td aria-hidden>
              <div className={classes['track']}>
                <div className={`${classes['bar'] ?? ''} ${tone ?? ''}`} style={{ width: width(value) }} />
                <div className={classes['mark']} style={{ insetInlineStart: width(hazardBefore) }} />
              </div>
            </td>
            <td className={classes['value']}>{chance(value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
