import { useId } from 'react'
import classes from './readiness.module.css'

const steps = Array.from({ length: 11 }, (_, index) => index)

type Props = {
  readonly label: string
  readonly value: number | null
  readonly onChange: (value: number | null) => void
}

/** From 0 to 10, or nothing: the arrow keys move along it. */
export function SureScale({ label, value, onChange }: Props) {
  const name = useId()
  return (
    <fieldset className={classes['scale']}>
      <legend>{label}</legend>
      <div className={classes['steps']}>
        {steps.map((step) => (
          <label key={step} className={classes['step']}>
            <input type="radio" name={name} checked={value === step} onChange={() => onChange(step)} />
            <span>{step}</span>
          </label>
        ))}
      </div>
      <div className={classes['ends']} aria-hidden>
        <span>Not at all</span>
        <span>Entirely</span>
      </div>
    </fieldset>
  )
}
