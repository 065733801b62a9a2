import { randomUUID } from 'node:crypto'
import type { Tx } from '../db/db.ts'
import { team, teamMember } from '../db/schema/teams.ts'
import { addMember, createPerson } from '../people/create-person.ts'
import { syncReach } from '../people/groups/reach.ts'
import type { DemoPerson } from './people.ts'

type Invented = Pick<DemoPerson, 'role' | 'name' | 'email' | 'part'> & { readonly passwordHash: string }

/** Makes invented people members of an organisation and puts them into its one team. @returns the team's id */
export async function addInvented(tx: Tx, orgId: string, people: readonly Invented[]): Promise<string> {
  const teamId = randomUUID()
  await tx.insert(team).values({ orgId, id: teamId, name: 'Field team' })
  for (const { role, name, email, part, passwordHash } of people) {
    const userId = await createPerson(tx, { name, email, passwordHash, mustChangePassword: false })
    await addMember(tx, orgId, userId, [role])
    if (part !== null) await tx.insert(teamMember).values({ orgId, teamId, userId, part })
  }
  await syncReach(tx, orgId)
  return teamId
}
