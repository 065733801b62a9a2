import type { Who } from '#contract/http.ts'
import type { ErrorCode } from '#contract/error-codes.ts'
import type { Role } from '#contract/ids.ts'

/** Everybody who may knock. `rep` owns the roleplays; `coach` and `manager` reach `rep`; the last three are of another organisation. */
export const actors = [
  'nobody',
  'rep',
  'otherRep',
  'coach',
  'farCoach',
  'manager',
  'author',
  'admin',
  'observer',
  'foreignRep',
  'foreignCoach',
  'foreignAdmin',
] as const
export type Actor = (typeof actors)[number]

const holds: Partial<Record<Actor, Role>> = {
  rep: 'rep',
  otherRep: 'rep',
  coach: 'coach',
  farCoach: 'coach',
  manager: 'manager',
  author: 'author',
  admin: 'admin',
  observer: 'observer',
}

/** What `who` has to come to for this actor: null where the handler is reached, else the refusal. */
export function verdict(who: Who, actor: Actor, submitted: boolean): ErrorCode | null {
  if (who === 'nobody') return null
  if (actor === 'nobody') return 'auth/required'
  if (who === 'user') return null
  const role = holds[actor]
  if (!role) return 'org/not_found'
  if (who === 'member') return null
  if (who === 'watcher') return actor === 'coach' ? null : 'roleplay/not_found'
  if (who === 'owner' || who === 'reviewer' || who === 'reader') {
    const own = who !== 'reviewer' && actor === 'rep'
    const opened = own || (who !== 'owner' && submitted && actor === 'coach')
    return opened ? null : 'roleplay/not_found'
  }
  if (who === 'call-owner') return actor === 'rep' ? null : 'call/not_found'
  return [who].flat().some((one) => one === role) ? null : 'auth/forbidden'
}
