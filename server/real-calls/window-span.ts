import type { RealCallWindows } from '#contract/real-call.ts'
import { dayAfter, dayIn, daysBetween, momentOf } from '../assignments/wall-clock.ts'

type Days = RealCallWindows['day-0']
type Span = { readonly opensAt: Date; readonly dueAt: Date }
type Event = { readonly eventOn: string; readonly zone: string }

/** Days from the event's as moments: from midnight of the first to six in the evening of the last, on its clock. */
export const spanOf = ({ eventOn, zone }: Event, { opensDay, dueDay }: Days): Span => ({
  opensAt: momentOf(`${dayAfter(eventOn, opensDay)}T00:00`, zone, 'eventOn').at,
  dueAt: momentOf(`${dayAfter(eventOn, dueDay)}T18:00`, zone, 'eventOn').at,
})

/** The same the other way round. */
export const daysOf = ({ eventOn, zone }: Event, { opensAt, dueAt }: Span): Days => ({
  opensDay: daysBetween(eventOn, dayIn(opensAt, zone)),
  dueDay: daysBetween(eventOn, dayIn(dueAt, zone)),
})
