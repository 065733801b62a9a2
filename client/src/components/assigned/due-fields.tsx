import { TextInput } from '@mantine/core'

type Props = {
  readonly day: string
  readonly time: string
  readonly onDay: (day: string) => void
  readonly onTime: (time: string) => void
  /** In a dialog: the day is where one begins. */
  readonly autoFocus?: boolean
  /** Whose clock it is, where that cannot be chosen beside it. */
  readonly zone?: string
}

/** A day and a time of it, side by side in whatever they are put into. */
export function DueFields({ day, time, onDay, onTime, autoFocus = false, zone }: Props) {
  return (
    <>
      <TextInput
        type="date"
        label="Due on"
        {...(autoFocus ? { 'data-autofocus': true } : {})}
        value={day}
        onChange={(event) => onDay(event.currentTarget.value)}
      />
      <TextInput
        type="time"
        label="At"
        {...(zone === undefined ? {} : { description: zone })}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={time}
        onChange={(event) => onTime(event.currentTarget.value)}
      />
    </>
  )
}
