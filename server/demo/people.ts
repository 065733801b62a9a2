import type { Role } from '#contract/ids.ts'

/** Somebody in the demo; invented, as are all their conversations. */
export type DemoPerson = {
  readonly role: Role
  readonly name: string
  readonly email: string
  /** What they are in the one team; null for those who are in none. */
  readonly part: 'member' | 'coach' | 'manager' | null
  /** Whether a visitor may sign in as them: one login a role. */
  readonly login: boolean
}

/** `.example` is reserved: no mail can ever reach a stranger. */
const person = (
  role: Role,
  name: string,
  part: DemoPerson['part'],
  address: string = name.toLowerCase().replaceAll(' ', '.'),
): DemoPerson => ({ role, name, part, email: `${address}@demo.example`, login: address === role })

export const demoPeople: readonly DemoPerson[] = [
  person('rep', 'Robin Hale', 'member', 'rep'),
  person('coach', 'Casey Lindqvist', 'coach', 'coach'),
  person('manager', 'Morgan Adeyemi', 'manager', 'manager'),
  person('author', 'Alex Ferreira', null, 'author'),
  person('admin', 'Dana Novak', null, 'admin'),
  person('rep', 'Imani Okonjo', 'member'),
  person('rep', 'Tomasz Wrona', 'member'),
  person('rep', 'Leila Haddad', 'member'),
  person('rep', 'Jonas Vik', 'member'),
  person('rep', 'Mei Tanaka', 'member'),
  person('rep', 'Sofia Brandt', 'member'),
  person('rep', 'Callum Reyes', 'member'),
  person('coach', 'Noor Petrov', 'coach'),
]

/** Where the invented people of sample data would be reached, one address for each organisation; `.example` again. */
export const sampleAddress = (orgId: string, { name }: Pick<DemoPerson, 'name'>): string =>
  `${name.toLowerCase().replaceAll(' ', '.')}.${orgId}@sample.example`
