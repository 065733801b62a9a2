import * as z from 'zod'
import { criterionCode } from './answers.ts'
import {
  assignmentKinds,
  assignmentSummary,
  funnelParts,
  note,
  passRule,
  stages,
  target,
  zone,
} from './assignment.ts'
import { slug, uuid } from './ids.ts'
import { pageByName, pageByNameQuery } from './page-by-name.ts'
import { campaignRealCalls, realCallWindows } from './real-call.ts'

export const campaignTemplates = ['sko', 'onboarding', 'launch', 'crisis', 'outbound'] as const
export type CampaignTemplate = (typeof campaignTemplates)[number]
export const phaseKinds = ['pre-work', 'practice', 'certify', 'event', 'day-30', 'day-60', 'day-90'] as const
export const mostBehaviours = 3

const day = z.iso.date()
const work = z.strictObject({
  scenarioId: slug,
  kind: z.enum(assignmentKinds),
  passRule: passRule.nullable(),
})

/** A part of a programme. Days count from the event's, which is 0: negative ones lie before it. */
export const templatePhase = z.strictObject({
  kind: z.enum(phaseKinds),
  title: z.string().trim().min(1).max(60),
  opensDay: z.int().min(-180).max(180),
  dueDay: z.int().min(-180).max(180),
  /** The part that has to be done first, by its place in the list; null for none. */
  requires: z.int().min(0).nullable(),
  /** What its people read with the work: what to try, and why. */
  note: note.default(null),
  work: z.array(work).max(4),
})
export type TemplatePhase = z.infer<typeof templatePhase>

export const campaignTemplate = z.object({
  id: z.enum(campaignTemplates),
  title: z.string(),
  about: z.string(),
  /** What its day is called: "Kick-off". */
  event: z.string(),
  behaviours: z.array(z.object({ code: criterionCode, title: z.string() })),
  phases: z.array(templatePhase),
  /** From which day to which two real calls are asked for; null where the programme does without. */
  realCalls: realCallWindows.nullable(),
})
export type CampaignTemplateView = z.infer<typeof campaignTemplate>

/** What the wizard is told; what follows from it is worked out anew whenever it is asked for. */
export const planInput = z.strictObject({
  headcount: z.int().min(1).max(5000),
  coaches: z.int().min(0).max(500),
  /** Of one coach, a week. */
  hoursPerWeek: z.number().min(0.5).max(40),
  minutesPerReview: z.int().min(3).max(90),
})
export type PlanInput = z.infer<typeof planInput>

export const planCampaign = planInput.extend({
  phases: z.array(templatePhase).min(1).max(10),
  eventOn: day,
  zone,
})

/** Reviews as they are planned: failures, borderline, and a share of the rest at random. */
export const campaignPlan = z.object({
  /** Assessed attempts that will be submitted, if everybody needs one and those who fail another. */
  attempts: z.int(),
  reviews: z.object({ failures: z.int(), borderline: z.int(), random: z.int(), total: z.int() }),
  /** Whole percents that these rest on, and from how many attempts; `n` 0: assumed. */
  shares: z.object({ failed: z.int(), borderline: z.int(), random: z.int(), n: z.int() }),
  coachHours: z.number(),
  /** Of one coach, in the weeks of certifying; null without coaches. */
  hoursPerCoachAndWeek: z.number().nullable(),
  /** Days that the reviews take with these coaches; null without any. */
  reviewDays: z.int().nullable(),
  /** The last day on which everything still fits; null where it never does. */
  lastSafeStart: day.nullable(),
  daysNeeded: z.int().nullable(),
  daysLeft: z.int(),
})
export type CampaignPlan = z.infer<typeof campaignPlan>

export const createCampaign = z
  .strictObject({
    id: uuid,
    template: z.enum(campaignTemplates),
    name: z.string().trim().min(1, 'Give it a name.').max(80),
    eventOn: day,
    zone,
    targets: z.array(target).min(1, 'Choose at least one person, team or cohort.').max(200),
    newcomers: z.boolean(),
    behaviours: z.array(criterionCode).max(mostBehaviours, 'Choose at most three.'),
    phases: z.array(templatePhase).min(1).max(10),
    plan: planInput,
    /** Two real calls, rated blind to their date; null asks for none. */
    realCalls: realCallWindows.nullable().default(null),
  })
  .superRefine(({ phases }, context) => {
    for (const [index, phase] of phases.entries()) {
      if (phase.opensDay > phase.dueDay)
        context.addIssue({
          code: 'custom',
          path: ['phases', index, 'dueDay'],
          message: 'It cannot be due before it opens.',
        })
      if (phase.requires !== null && phase.requires >= index)
        context.addIssue({
          code: 'custom',
          path: ['phases', index, 'requires'],
          message: 'Only an earlier part can come first.',
        })
      for (const [at, one] of phase.work.entries())
        if ((one.kind === 'assessed') !== (one.passRule !== null))
          context.addIssue({
            code: 'custom',
            path: ['phases', index, 'work', at, 'passRule'],
            message: 'An assessed assignment needs a rule for passing, and practice has none.',
          })
    }
  })
export type CreateCampaign = z.infer<typeof createCampaign>

const head = {
  id: uuid,
  name: z.string(),
  template: z.enum(campaignTemplates),
  eventOn: day,
  zone: z.string(),
  daysLeft: z.int(),
  ended: z.boolean(),
}
export const campaignSummary = z.object({
  ...head,
  reps: z.int(),
  /** Those who have passed everything that is assessed before the event. */
  ready: z.int(),
})
export type CampaignSummary = z.infer<typeof campaignSummary>

/** One who will not make it at today's pace, with the figures it rests on. */
export const latePerson = z.object({
  userId: uuid,
  name: z.string(),
  done: z.int(),
  left: z.int(),
  /** Days since it began for them, and days that are left until the last date before the event. */
  daysGone: z.int(),
  daysLeft: z.int(),
  /** At the pace so far; null where nothing is done yet, so that no number of days would do. */
  daysNeeded: z.int().nullable(),
})
export type LatePerson = z.infer<typeof latePerson>

/** `part` narrows to a part of the funnel, whose counts are of everybody in it. */
export const campaignPeopleQuery = z.strictObject({
  ...pageByNameQuery,
  part: z.enum(funnelParts).optional(),
})
const campaignPerson = z.object({
  userId: uuid,
  name: z.string(),
  stage: z.enum(stages),
  /** Past the date of something that is not done. */
  overdue: z.boolean(),
  done: z.int(),
  of: z.int(),
  /** What is due soonest of what they can or will be able to do. */
  next: z.object({ title: z.string(), dueAt: z.iso.datetime() }).nullable(),
})
export type CampaignPerson = z.infer<typeof campaignPerson>
/** People in it whom the reader reaches, by name and a page at a time. */
export const campaignPeople = z.object({
  people: z.array(campaignPerson),
  counts: z.record(z.enum(funnelParts), z.int()),
  ...pageByName,
})
export type CampaignPeople = z.infer<typeof campaignPeople>

export const campaignView = campaignSummary.extend({
  behaviours: z.array(z.object({ code: criterionCode, title: z.string() })),
  createdBy: z.string(),
  phases: z.array(
    z.object({
      id: uuid,
      kind: z.enum(phaseKinds),
      title: z.string(),
      opensAt: z.iso.datetime(),
      dueAt: z.iso.datetime(),
      after: z.string().nullable(),
      assignments: z.array(assignmentSummary),
      /** People who have done all of it. */
      done: z.int(),
      of: z.int(),
    }),
  ),
  /** Ready per team; people in several count in each, those in none stand under null. */
  teams: z.array(z.object({ name: z.string().nullable(), ready: z.int(), of: z.int() })),
  /** How many, and the first of them: those who need longest. */
  late: z.object({ total: z.int(), people: z.array(latePerson) }),
  /** Whether the pace says anything yet: not before it has begun, nor on its first days. */
  paceFrom: day.nullable(),
  /** Coaches with attempts of this campaign that wait to be reviewed, the longest wait first. */
  reviews: z.array(z.object({ coach: z.string(), waiting: z.int(), since: z.iso.datetime() })),
  /** What most submitted attempts fell short of; `of` is how many gave a chance of it. */
  fails: z.array(z.object({ code: criterionCode, title: z.string(), failed: z.int(), of: z.int() })),
  plan: planInput,
  /** Null where none are asked for. */
  realCalls: campaignRealCalls.nullable(),
  mayEnd: z.boolean(),
})
export type CampaignView = z.infer<typeof campaignView>
