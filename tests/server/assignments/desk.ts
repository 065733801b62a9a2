import { randomUUID } from 'node:crypto'
import { v7 } from 'uuid'
import { usualPassRule, type CreateAssignment, type Target } from '#contract/assignment.ts'
import type { Role } from '#contract/ids.ts'
import { createAssignment, type CreateDeps } from '#server/assignments/create.ts'
import { createAssignmentEvents, type AssignmentEvent } from '#server/assignments/events.ts'
import { startAssigned } from '#server/assignments/start-assigned.ts'
import type { Asker } from '#server/assignments/audience.ts'
import type { Db } from '#server/db/db.ts'
import { scope } from '#server/db/schema/library.ts'
import { inTransaction } from '#server/db/transaction.ts'
import { RequestRefused } from '#server/errors.ts'
import { loadLibrary } from '#server/library/load.ts'
import { createOrganisation } from '#server/people/create-organisation.ts'
import { addMember } from '#server/people/create-person.ts'
import { setTeamPeople } from '#server/people/groups/team-people.ts'
import { createTeam } from '#server/people/groups/teams.ts'
import { somebody } from '#tests/support/people.ts'

const library = loadLibrary()
export const scenarioId = 'cfo-burned-budget'

/** An organisation with a manager of a team of two, a rep beyond their reach, and a clock that a test moves. */
export async function makeDesk(db: Db, at = '2027-02-01T09:00:00Z') {
  let now = new Date(at)
  let seed = 1
  const happened: AssignmentEvent[] = []
  const assignmentEvents = createAssignmentEvents()
  assignmentEvents.onAssignmentEvent(async (_, event) => void happened.push(event))
  const deps: CreateDeps & { coderVersion: string; library: typeof library } = {
    db,
    clock: { now: () => now },
    newId: v7,
    newSeed: () => (seed += 1_000),
    assignmentEvents,
    library,
    coderVersion: 'test',
  }
  const orgId = await inTransaction(db, (tx) => createOrganisation(tx, { name: 'Desk', demo: false }))
  const join = async (name: string, ...roles: Role[]): Promise<Asker & { readonly name: string }> => {
    const userId = await somebody(db, name)
    await inTransaction(db, (tx) => addMember(tx, orgId, userId, roles))
    return { orgId, userId, roles, name }
  }
  const people = {
    manager: await join('Mara', 'manager'),
    admin: await join('Ada', 'admin'),
    ann: await join('Ann', 'rep'),
    ben: await join('Ben', 'rep'),
    far: await join('Far', 'rep'),
  }
  const teamId = randomUUID()
  await createTeam(db, orgId, { id: teamId, name: 'North' })
  const inTeam = (who: Asker, part: 'member' | 'manager' = 'member') =>
    setTeamPeople(db, orgId, teamId, [{ userId: who.userId, parts: [part] }])
  await inTeam(people.manager, 'manager')
  await inTeam(people.ann)
  await inTeam(people.ben)
  const team: Target = { kind: 'team', id: teamId }
  return {
    db,
    deps,
    orgId,
    people,
    team,
    happened,
    join,
    inTeam,
    reach: (reader: Asker, subject: Asker) =>
      db.insert(scope).values({
        orgId,
        readerId: reader.userId,
        subjectId: subject.userId,
        kind: 'manager',
      }),
    at: (when: string) => {
      now = new Date(when)
    },
    /** What has happened since it was last asked, by type. */
    told: () => happened.splice(0).map(({ type }) => type),
    async assign(more: Partial<CreateAssignment> = {}, asker: Asker = people.manager): Promise<string> {
      const body = asked({ targets: [team], ...more })
      await createAssignment(deps, asker, body)
      return body.id
    },
    start: (
      who: Asker & { readonly name: string },
      assignmentId: string,
      roleplayId: string = v7(),
      declared = true,
    ) =>
      startAssigned({ ...deps, offerOf: () => Promise.reject(new Error('no offer was asked for')) }, who, {
        assignmentId,
        roleplayId,
        declared,
      }),
  }
}
export type Desk = Awaited<ReturnType<typeof makeDesk>>

/** What a manager sends: assessed, due in ten days, in Berlin. */
export const asked = (more: Partial<CreateAssignment>): CreateAssignment => ({
  id: v7(),
  scenarioId,
  difficulty: null,
  packId: null,
  kind: 'assessed',
  passRule: more.kind === 'practice' ? null : usualPassRule,
  note: null,
  opens: null,
  due: '2027-02-10T17:00',
  zone: 'Europe/Berlin',
  newcomers: false,
  targets: [],
  ...more,
})

/** The code of the refusal that this comes to. */
export async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work
  } catch (error) {
    if (error instanceof RequestRefused)
      return error.code === 'request/invalid' ? `${error.code} ${error.fields?.[0]?.field ?? ''}` : error.code
    throw error
  }
  return 'granted'
}
