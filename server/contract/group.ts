import * as z from 'zod'
import { uuid } from './ids.ts'
import { pageByName, pageByNameQuery } from './page-by-name.ts'

export const teamParts = ['member', 'coach', 'manager'] as const
export const teamPart = z.enum(teamParts)
export type TeamPart = z.infer<typeof teamPart>

const name = z.string().trim().min(1, 'Give it a name.').max(80)
const day = z.iso.date()
const person = { userId: uuid, name: z.string() }

/** A team with those of its people whom the reader may see: an admin all, a coach or manager those of their own teams. */
export const groupTeamView = z.object({
  id: uuid,
  name: z.string(),
  people: z.array(z.object({ ...person, parts: z.array(teamPart) })),
})
export type GroupTeamView = z.infer<typeof groupTeamView>

/** How many are one thing in a team, and the first of them by name. */
const partLine = z.object({ size: z.int(), names: z.array(z.string()) })
/** A team in a list: never everybody in it, however large it is. */
export const groupTeamLine = z.object({
  id: uuid,
  name: z.string(),
  member: partLine,
  coach: partLine,
  manager: partLine,
})
export type GroupTeamLine = z.infer<typeof groupTeamLine>
/** `find` looks at the names of a team's people, too. */
export const teamsQuery = z.strictObject(pageByNameQuery)
export const teamPage = z.object({ teams: z.array(groupTeamLine), ...pageByName })
export type TeamPage = z.infer<typeof teamPage>

/** A cohort. `size` counts everybody; `people` are those whom the reader reaches, and all for an admin. */
export const cohortView = z.object({
  id: uuid,
  name: z.string(),
  startsOn: day.nullable(),
  endsOn: day.nullable(),
  size: z.int(),
  people: z.array(z.object(person)),
})
export type CohortView = z.infer<typeof cohortView>

/** The id is the sender's own, so that a lost answer can be asked for again. */
export const createTeam = z.strictObject({ id: uuid, name })
export const renameTeam = z.strictObject({ name })
/** Replaces the parts of each named person; without any they are no longer in the team. */
export const setTeamPeople = z.strictObject({
  people: z
    .array(z.strictObject({ userId: uuid, parts: z.array(teamPart).max(3) }))
    .min(1)
    .max(500),
})

const ordered = (dates: { readonly startsOn?: string | null; readonly endsOn?: string | null }) =>
  !dates.startsOn || !dates.endsOn || dates.startsOn <= dates.endsOn
const endsLate = { path: ['endsOn'], message: 'It cannot end before it starts.' }
const dates = { startsOn: day.nullable(), endsOn: day.nullable() }
export const createCohort = z.strictObject({ id: uuid, name, ...dates }).refine(ordered, endsLate)
export const changeCohort = z.strictObject({ name, ...dates }).refine(ordered, endsLate)
export const setCohortPeople = z
  .strictObject({ add: z.array(uuid).max(500), remove: z.array(uuid).max(500) })
  .refine(({ add, remove }) => add.length + remove.length > 0, 'Name whom to add or to remove.')
