import { randomUUID } from 'node:crypto'
import type { Role } from '#contract/ids.ts'
import type { Db } from '#server/db/db.ts'
import { scope } from '#server/db/schema/library.ts'
import { inTransaction } from '#server/db/transaction.ts'
import type { Auth } from '#server/people/auth.ts'
import { createOrganisation } from '#server/people/create-organisation.ts'
import { addMember, createPerson, hashPassword } from '#server/people/create-person.ts'

/** Everybody's password in tests. */
export const password = 'correct horse battery staple'

export type Person = {
  readonly userId: string
  readonly memberId: string
  readonly orgId: string
  readonly name: string
  readonly email: string
  readonly roles: readonly Role[]
}

export const parts = [
  'rep',
  'otherRep',
  'coach',
  'farCoach',
  'manager',
  'author',
  'admin',
  'observer',
] as const
export type Part = (typeof parts)[number]
export type Organisation = { readonly orgId: string; readonly people: Readonly<Record<Part, Person>> }

const rolesOf: Record<Part, readonly Role[]> = {
  rep: ['rep'],
  otherRep: ['rep'],
  coach: ['coach'],
  farCoach: ['coach'],
  manager: ['manager'],
  author: ['author'],
  admin: ['admin'],
  observer: ['observer'],
}

/** Somebody without a place in any organisation, who cannot sign in. @returns their user id */
export const somebody = (db: Db, name = 'Somebody'): Promise<string> =>
  inTransaction(db, (tx) =>
    createPerson(tx, {
      name,
      email: `${randomUUID()}@tests.example`,
      passwordHash: 'none',
      mustChangePassword: false,
    }),
  )

const hashes = new WeakMap<Auth, Promise<string>>()

/** An organisation with one person per part. Coach and manager reach `rep` and nobody else; `farCoach` reaches nobody. */
export async function makeOrganisation(db: Db, auth: Auth): Promise<Organisation> {
  const hashed = hashes.get(auth) ?? hashPassword(auth, password)
  hashes.set(auth, hashed)
  const passwordHash = await hashed
  const tag = randomUUID().slice(0, 8)
  return inTransaction(db, async (tx) => {
    const orgId = await createOrganisation(tx, { name: `Organisation ${tag}`, demo: false })
    const people: Partial<Record<Part, Person>> = {}
    for (const part of parts) {
      const name = `${part} ${tag}`
      const email = `${part.toLowerCase()}-${tag}@tests.example`
      const userId = await createPerson(tx, { name, email, passwordHash, mustChangePassword: false })
      const memberId = await addMember(tx, orgId, userId, rolesOf[part])
      people[part] = { userId, memberId, orgId, name, email, roles: rolesOf[part] }
    }
    const all = people as Record<Part, Person>
    for (const kind of ['coach', 'manager'] as const) {
      await tx.insert(scope).values({ orgId, kind, readerId: all[kind].userId, subjectId: all.rep.userId })
    }
    return { orgId, people: all }
  })
}
