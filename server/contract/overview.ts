import * as z from 'zod'
import { uuid } from './ids.ts'

/** Fewer people than this could be told apart: no figure is made from them. */
export const leastPeople = 3

const figure = z.object({
  /** Mean of 0–100, rounded; over `people`. */
  mean: z.int(),
  people: z.int(),
})

/**
 * What a team has handed in, as figures of groups. `submitted` counts reps who submitted anything, null for one or two
 * of them; each mean is over the newest submitted attempt of each rep, null for fewer than three reps.
 */
export const overviewTeam = z.object({
  id: uuid,
  name: z.string(),
  reps: z.int(),
  submitted: z.int().nullable(),
  authenticity: figure.nullable(),
  courage: figure.nullable(),
  beliefTransfer: figure.nullable(),
})
export type OverviewTeam = z.infer<typeof overviewTeam>
export const overviewView = z.object({ leastPeople: z.int(), teams: z.array(overviewTeam) })
