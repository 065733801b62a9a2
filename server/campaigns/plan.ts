import type { CampaignPlan, PlanInput, TemplatePhase } from '#contract/campaign.ts'
import { dayAfter, daysBetween } from '../assignments/wall-clock.ts'

/** How submitted attempts fall: whole percents, and of how many that is known. */
export type Shares = CampaignPlan['shares']

/** Where an organisation has submitted fewer than this, its own shares say nothing yet. */
export const leastAttempts = 20
/** Taken until there are attempts enough: a third falls short the first time, a seventh comes close to the bound. */
export const assumedShares = { failed: 30, borderline: 15 } as const

const isBefore = ({ dueDay }: TemplatePhase) => dueDay <= 0

/**
 * What a programme asks of coaches, and until when it can begin. Everybody who has to be certified before the event
 * submits an attempt for each assessed part, and those who fail one more; reviewed are failures, borderline ones, and a
 * share of the rest drawn at random.
 */
export function planOf(
  { headcount, coaches, hoursPerWeek, minutesPerReview }: PlanInput,
  phases: readonly TemplatePhase[],
  shares: Shares,
  { today, eventOn }: { readonly today: string; readonly eventOn: string },
): CampaignPlan {
  const before = phases.filter(isBefore)
  const assessed = before.flatMap(({ work }) => work.filter(({ kind }) => kind === 'assessed')).length
  const first = headcount * assessed
  const failures = Math.ceil((first * shares.failed) / 100)
  const attempts = first + failures
  const borderline = Math.ceil((attempts * shares.borderline) / 100)
  const rest = Math.max(0, attempts - failures - borderline)
  const random = Math.ceil((rest * shares.random) / 100)
  const total = failures + borderline + random
  const coachHours = Math.round((total * minutesPerReview) / 6) / 10
  const certifying = before.filter(({ work }) => work.some(({ kind }) => kind === 'assessed'))
  const certifyDays = certifying.reduce((sum, phase) => sum + daysOf(phase), 0)
  const perWeek = coaches * hoursPerWeek
  const reviewDays = perWeek === 0 ? null : Math.ceil((coachHours / perWeek) * 7)
  const weeks = Math.max(certifyDays, 1) / 7
  // From the first day of the programme to the event, and longer where its coaches cannot review so fast.
  const planned = before.length === 0 ? 0 : -Math.min(...before.map(({ opensDay }) => opensDay))
  const needed =
    reviewDays === null ? (total === 0 ? planned : null) : planned + Math.max(0, reviewDays - certifyDays)
  return {
    attempts,
    reviews: { failures, borderline, random, total },
    shares,
    coachHours,
    hoursPerCoachAndWeek: coaches === 0 ? null : Math.round((coachHours / coaches / weeks) * 10) / 10,
    reviewDays,
    lastSafeStart: needed === null ? null : dayAfter(eventOn, -needed),
    daysNeeded: needed,
    daysLeft: daysBetween(today, eventOn),
  }
}

const daysOf = ({ opensDay, dueDay }: TemplatePhase) => dueDay - opensDay + 1
