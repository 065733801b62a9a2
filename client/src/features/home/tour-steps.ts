import type { Role } from '#contract/ids.ts'

/** One of the first steps: what to do, where, and what one gets of it. */
export type TourStep = {
  readonly title: string
  readonly text: string
  /** Null for what is on the page already. */
  readonly to:
    | `/o/$orgId/${'attempts' | 'reviews' | 'team' | 'agreement' | 'overview' | 'authoring' | 'rubrics' | 'members' | 'packs'}`
    | null
  readonly link: string
}

const rep: readonly TourStep[] = [
  {
    title: 'Answer one line',
    text: 'Choose a line that you have heard. Three exchanges are enough for a first word about them.',
    to: null,
    link: '',
  },
  {
    title: 'Look at one moment',
    text: 'Afterwards you get one thing to change, with the words it rests on, and can say that turn again.',
    to: '/o/$orgId/attempts',
    link: 'My attempts',
  },
  {
    title: 'Bring your own offer',
    text: 'An offer pack puts what you really sell into the conversations.',
    to: '/o/$orgId/packs',
    link: 'Offer packs',
  },
  {
    title: 'Submit when you want to',
    text: 'Until you submit an attempt, nobody else can see it or how often you practised.',
    to: null,
    link: '',
  },
]
const coach: readonly TourStep[] = [
  {
    title: 'Rate blind first',
    text: 'Open what a rep submitted, choose words, give levels. The scorecard opens after that.',
    to: '/o/$orgId/reviews',
    link: 'Reviews',
  },
  {
    title: 'See where you and the scorer differ',
    text: 'Agreement is counted from blind ratings alone, with its n.',
    to: '/o/$orgId/agreement',
    link: 'Agreement',
  },
  {
    title: 'Look at your team',
    text: 'Who stands where, from what they submitted, and what most of them miss.',
    to: '/o/$orgId/team',
    link: 'Team',
  },
]
const manager: readonly TourStep[] = [
  {
    title: 'See how the team stands',
    text: 'People and skills from what was submitted. Practice stays private.',
    to: '/o/$orgId/team',
    link: 'Team',
  },
  {
    title: 'Take it along',
    text: 'The map can be exported as a sheet and printed as a report.',
    to: '/o/$orgId/team',
    link: 'Team',
  },
  {
    title: 'Compare teams with care',
    text: 'The overview has means of teams, and nothing of fewer than three people.',
    to: '/o/$orgId/overview',
    link: 'Overview',
  },
]
const author: readonly TourStep[] = [
  {
    title: 'Look at a persona',
    text: 'Who the buyers are, what they hide, and what softens or hardens them.',
    to: '/o/$orgId/authoring',
    link: 'Personas',
  },
  {
    title: 'Write one of your own',
    text: 'Start from an interview or a text, and test it before it goes live.',
    to: '/o/$orgId/authoring',
    link: 'Personas',
  },
  {
    title: 'Read the rubric',
    text: 'What counts, in words that reps are shown.',
    to: '/o/$orgId/rubrics',
    link: 'Rubrics',
  },
]
const admin: readonly TourStep[] = [
  {
    title: 'Bring people in',
    text: 'Invite them, or import a sheet and look at it first.',
    to: '/o/$orgId/members',
    link: 'Members',
  },
  {
    title: 'Put them into teams',
    text: 'Under Members, Teams. Who coaches or manages a team reaches its reps, and nobody else.',
    to: '/o/$orgId/members',
    link: 'Members',
  },
  {
    title: 'Decide what is kept and sent',
    text: 'Retention, second factors, and whether a model may hear conversations.',
    to: '/o/$orgId/members',
    link: 'Members',
  },
]

const byRole: readonly (readonly [Role, readonly TourStep[]])[] = [
  ['rep', rep],
  ['coach', coach],
  ['manager', manager],
  ['author', author],
  ['admin', admin],
]

/** The first steps of somebody with these roles: those of the first role in which they work with others or alone. */
export const stepsFor = (roles: readonly Role[]): readonly TourStep[] =>
  byRole.find(([role]) => roles.includes(role))?.[1] ?? []
