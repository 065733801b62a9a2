import type { Role } from '#contract/ids.ts'
import type { RoleplaySummary } from '#contract/roleplay.ts'

export const roleWords: Readonly<Record<Role, string>> = {
  rep: 'Rep',
  coach: 'Coach',
  manager: 'Manager',
  author: 'Author',
  admin: 'Admin',
  observer: 'Observer',
}

export const difficultyWords = {
  1: 'Open',
  2: 'Wary',
  3: 'Resistant',
  4: 'Hard',
} as const

export const difficultyHelp = {
  1: 'Starts friendly, hears a long turn out and opens up when asked.',
  2: 'Needs a reason before anything opens.',
  3: 'Starts cooler, opens up later, cuts in on long turns and leaves sooner.',
  4: 'Little trust and little time. Takes more to be moved, and more of them cannot be.',
} as const

export const arenaWords = {
  buyer: 'Buyer',
  candidate: 'Candidate',
  team: 'Own team',
  investor: 'Investor',
} as const

export const outcomeWords = {
  commitment: 'Agreed to a next step',
  disqualified: 'Rightly not pursued',
  stalled: 'Stalled',
  'walked-out': 'Buyer left',
  'time-limit': 'Ran out of time',
  'rep-ended': 'Ended by the rep',
} as const

export const objectionWords: Record<string, string> = {
  price: 'Price',
  timing: 'Timing',
  trust: 'Trust',
  need: 'Need',
  authority: 'Authority',
  competitor: 'Competitor',
  status_quo: 'Status quo',
  risk: 'Risk',
  effort: 'Effort',
  brush_off: 'Brush-off',
  none: 'None',
}

/** How a row of *My attempts* stands, in one or two words. */
export function standingOf({ phase, scorecard }: Pick<RoleplaySummary, 'phase' | 'scorecard'>): string {
  if (phase === 'live' || phase === 'paused' || phase === 'briefing') return 'Still open'
  if (phase === 'abandoned') return 'Left unfinished'
  if (phase === 'failed') return 'Broke off'
  if (scorecard === 'queued') return 'Being scored'
  if (scorecard === 'failed') return 'Not scored'
  return 'Ended'
}
