import {
  IconBook2,
  IconPhone,
  IconCalendarDue,
  IconFlag,
  IconHistory,
  IconHome,
  IconInbox,
  IconLayoutGrid,
  IconListCheck,
  IconMasksTheater,
  IconPackage,
  IconRepeat,
  IconScale,
  IconSettings,
  IconTable,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react'
import type { Role } from '#contract/ids.ts'

/** Who is offered which page. What may be seen is decided by the server. */
export const places = [
  { to: '/o/$orgId', label: 'Practise', icon: IconHome, exact: true, roles: ['rep'] },
  { to: '/o/$orgId/scenarios', label: 'Scenarios', icon: IconLayoutGrid, exact: false, roles: ['rep'] },
  { to: '/o/$orgId/drills', label: 'Drills', icon: IconRepeat, exact: false, roles: ['rep'] },
  { to: '/o/$orgId/attempts', label: 'My attempts', icon: IconHistory, exact: false, roles: ['rep'] },
  {
    to: '/o/$orgId/packs',
    label: 'Offer packs',
    icon: IconPackage,
    exact: false,
    roles: ['rep', 'author', 'admin'],
  },
  { to: '/o/$orgId/calls', label: 'Own calls', icon: IconPhone, exact: false, roles: ['rep'] },
  { to: '/o/$orgId/reviews', label: 'Reviews', icon: IconInbox, exact: false, roles: ['coach'] },
  {
    to: '/o/$orgId/agreement',
    label: 'Agreement',
    icon: IconScale,
    exact: false,
    roles: ['coach', 'author', 'admin'],
  },
  {
    to: '/o/$orgId/team',
    label: 'Team',
    icon: IconUsersGroup,
    exact: false,
    roles: ['manager', 'coach', 'admin'],
  },
  {
    to: '/o/$orgId/assignments',
    label: 'Assignments',
    icon: IconCalendarDue,
    exact: false,
    roles: ['manager', 'admin'],
  },
  {
    to: '/o/$orgId/campaigns',
    label: 'Campaigns',
    icon: IconFlag,
    exact: false,
    roles: ['manager', 'admin'],
  },
  {
    to: '/o/$orgId/playbooks',
    label: 'Playbooks',
    icon: IconBook2,
    exact: false,
    roles: ['rep', 'coach', 'manager', 'author', 'admin'],
  },
  {
    to: '/o/$orgId/overview',
    label: 'Overview',
    icon: IconTable,
    exact: false,
    roles: ['manager', 'admin', 'observer'],
  },
  {
    to: '/o/$orgId/authoring',
    label: 'Personas',
    icon: IconMasksTheater,
    exact: false,
    roles: ['author', 'admin'],
  },
  {
    to: '/o/$orgId/rubrics',
    label: 'Rubrics',
    icon: IconListCheck,
    exact: false,
    roles: ['author', 'admin'],
  },
  { to: '/o/$orgId/members', label: 'Members', icon: IconUsers, exact: false, roles: ['admin'] },
  { to: '/o/$orgId/settings', label: 'Settings', icon: IconSettings, exact: false, roles: null },
] as const

export type Place = (typeof places)[number]

export const placesFor = (roles: readonly Role[]): Place[] =>
  places.filter((place) => place.roles === null || place.roles.some((role) => roles.includes(role)))
