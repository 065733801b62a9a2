import { useId } from 'react'
import { courseFinding, type RepReport } from './report-words.ts'
import classes from './test.module.css'

const [width, height] = [200, 80]

const pathOf = (course: readonly number[], longest: number) =>
  course
    .map((value, index) => {
      const x = (width * index) / Math.max(1, longest - 1)
      return `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${(height * (1 - value)).toFixed(1)}`
    })
    .join('')

function Course({ one, longest }: { readonly one: RepReport; readonly longest: number }) {
  const id = useId()
  return (
    <figure className={classes['course']} aria-labelledby={id}>
      <figcaption id={id}>{courseFinding(one)}</figcaption>
      <div className={classes['plot']}>
        <div className={classes['scale']} aria-hidden>
          <span>1</span>
          <span>0</span>
        </div>
        <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden>
          <line x1={0} x2={width} y1={height} y2={height} className={classes['base']} />
          <line x1={0} x2={width} y1={height / 2} y2={height / 2} className={classes['half']} />
          <path d={pathOf(one.trust, longest)} className={classes['trust']} />
          <path d={pathOf(one.belief, longest)} className={classes['belief']} />
        </svg>
      </div>
      <div className={classes['axis']} aria-hidden>
        <span>start</span>
        <span>exchange {longest - 1}</span>
      </div>
    </figure>
  )
}

/** The seven courses on one scale, side by side. */
export function CourseMultiples({ reps }: { readonly reps: readonly RepReport[] }) {
  const longest = Math.max(2, ...reps.map(({ belief }) => belief.length))
  return (
    <>
      <p className={classes['legend']} aria-hidden>
        <span data-line="belief" /> Belief
        <span data-line="trust" /> Trust
      </p>
      <div className={classes['courses']}>
        {reps.map((one) => (
          <Course key={one.rep} one={one} longest={longest} />
        ))}
      </div>
    </>
  )
}
