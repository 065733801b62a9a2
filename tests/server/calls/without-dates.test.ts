import { expect, it } from 'vitest'
import { withoutDates } from '#server/calls/redaction/without-dates.ts'

it.each([
  ['Shall we say the 3rd of February 2027, or 4 March?', 'Shall we say [date], or [date]?'],
  ['We met on 2027-02-03 and 03/02/27 and 3.2.2027.', 'We met on [date] and [date] and [date].'],
  ['On May 3rd, 2027 it was signed; sept. 12 as well.', 'On [date] it was signed; [date] as well.'],
  ['since march nothing, and by january everything', 'since [date] nothing, and by [date] everything'],
  ['It is Q1 2027, so the third quarter is far off. In 2026 we lost it.', null],
  [
    'Tuesday? I said Thursdays; or on wed. at ten, by Fri.',
    '[date]? I said [date]; or on [date] at ten, by [date]',
  ],
  [
    'March was slow, and our March target, like May, is October’s.',
    'March was slow, and our [date] target, like [date], is [date]’s.',
  ],
  [
    'After Christmas, or over Easter; New Year’s Eve at the latest.',
    'After [date], or over [date]; [date] at the latest.',
  ],
  ['He sat down with the sun up, on sunny days. We wed them, and friends march.', ''],
  ['And May I ask, if I may? It may be that we marched on Sam.', ''],
  ['I may ask. Will it march on? We have 46,000 in 12 lines and 30 days.', ''],
  ['At 8:30, for 24 months, 3.5 million, 99.95 percent.', ''],
])('takes the days out of %j', (text, expected) => {
  const out = withoutDates(text)
  if (expected === null) expect(out).toBe('It is [date], so the [date] is far off. In [date] we lost it.')
  else expect(out).toBe(expected === '' ? text : expected)
})
