import type { Role } from '#contract/ids.ts'

type Place = {
  readonly to: `/o/$orgId/${'reviews' | 'team' | 'members' | 'authoring' | 'overview' | 'settings'}`
  readonly label: string
  readonly what: string
}

const byRole: readonly (readonly [Role, Place])[] = [
  ['coach', { to: '/o/$orgId/reviews', label: 'Open the reviews', what: 'what reps have handed to you' }],
  ['manager', { to: '/o/$orgId/team', label: 'Open the team', what: 'who has submitted' }],
  ['admin', { to: '/o/$orgId/members', label: 'Open members', what: 'who belongs here and in which role' }],
  [
    'author',
    { to: '/o/$orgId/authoring', label: 'Open the personas', what: 'personas, scenarios and rubrics' },
  ],
  ['observer', { to: '/o/$orgId/overview', label: 'Open the overview', what: 'how whole teams stand' }],
]
const settings: Place = { to: '/o/$orgId/settings', label: 'Open settings', what: 'your own settings' }

/** Where somebody works who does not practise: that of the first of their roles. */
export const ownPlace = (roles: readonly Role[]): Place =>
  byRole.find(([role]) => roles.includes(role))?.[1] ?? settings
