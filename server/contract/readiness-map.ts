import * as z from 'zod'
import { uuid } from './ids.ts'
import { dimensionIds } from './scorecard.ts'

/** Attempts that a cell's level is the mean of, newest first; as many before them are what it is compared with. */
export const cellAttempts = 3
/** Submitted attempts of a person that are looked at. */
export const mostAttempts = 10
/** A cell of fewer attempts says little: it is drawn so. */
export const leastAttempts = 3

export const mapQuery = z.strictObject({
  /** A team that the reader leads; the first one where it is left out. */
  team: uuid.optional(),
})

/** How a person stands in one skill, from what they submitted alone. */
export const mapCell = z.object({
  skill: z.enum(dimensionIds),
  /** Mean of the newest levels (1–5) to one decimal; null where none was assessed. */
  level: z.number().nullable(),
  /** Attempts that have a level in it, of those looked at. */
  n: z.int(),
  /** Against the attempts before those, in levels to one decimal; null with too few of them. */
  change: z.number().nullable(),
})
export type MapCell = z.infer<typeof mapCell>

/** The criterion that most of a team missed. `missed` says in the rubric's words what happened. */
export const weakMoment = z.object({
  code: z.string(),
  title: z.string(),
  missed: z.string(),
  stronger: z.string(),
  /** Who missed a chance at least once, of those who had one. */
  people: z.int(),
  ofPeople: z.int(),
  taken: z.int(),
  chances: z.int(),
  /** A line that its rep allowed to be shown, without a name; null where nobody did. */
  example: z.object({ scenario: z.string(), buyer: z.string().nullable(), rep: z.string() }).nullable(),
})
export type WeakMoment = z.infer<typeof weakMoment>

export const mapPerson = z.object({
  userId: uuid,
  name: z.string(),
  /** Submitted attempts that are looked at. */
  attempts: z.int(),
  lastSubmittedAt: z.iso.datetime().nullable(),
  cells: z.array(mapCell),
})
export type MapPerson = z.infer<typeof mapPerson>

/** People of a team and their skills, by name: it ranks nobody. */
export const mapView = z.object({
  teams: z.array(z.object({ id: uuid, name: z.string() })),
  /** Null for somebody who leads no team. */
  team: z.object({ id: uuid, name: z.string() }).nullable(),
  skills: z.array(
    z.object({
      id: z.enum(dimensionIds),
      title: z.string(),
      /** Mean of the people's levels; null for fewer than `leastPeople`. */
      mean: z.number().nullable(),
      people: z.int(),
    }),
  ),
  people: z.array(mapPerson),
  weakMoment: weakMoment.nullable(),
  /** Who passed an assessed assignment, newest first; `by`: whose levels counted. */
  certified: z.array(
    z.object({
      userId: uuid,
      name: z.string(),
      title: z.string(),
      at: z.iso.datetime(),
      by: z.enum(['scorer', 'coach']).nullable(),
    }),
  ),
  leastPeople: z.int(),
})
export type MapView = z.infer<typeof mapView>

export const allowExample = z.strictObject({ allowed: z.boolean() })
export const exampleView = z.object({
  submitted: z.boolean(),
  allowed: z.boolean(),
})
