import { roles } from '#contract/ids.ts'
import type { Role } from '#contract/ids.ts'

const known: ReadonlySet<string> = new Set(roles)

/** The set in `member.role`; unknown words give no right and are left out. */
export function parseRoles(stored: string): Role[] {
  const held = new Set(stored.split(',').map((word) => word.trim()))
  return roles.filter((role) => held.has(role))
}

/** As stored: each role once, in the contract's order. */
export function formatRoles(held: readonly Role[]): string {
  return roles.filter((role) => known.has(role) && held.includes(role)).join(',')
}
