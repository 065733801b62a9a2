import type { Target } from '#contract/assignment.ts'
import type { RealCallWindows } from '#contract/real-call.ts'
import type { CampaignTemplateView, CreateCampaign, PlanInput, TemplatePhase } from '#contract/campaign.ts'
import { ownZone } from '../../components/assigned/due.ts'
import { hasGroups, missingTargets } from '../../components/assigned/targets.ts'
import { dayFromToday } from '../../components/assigned/zones.ts'
import { wrongDays } from './timeline-bars.ts'

/** What is being planned, before it is begun. */
export type PlanDraft = {
  readonly template: CampaignTemplateView['id']
  readonly eventOn: string
  readonly zone: string
  readonly plan: PlanInput
  /** Empty: as the template calls it. */
  readonly name: string
  readonly behaviours: readonly string[]
  readonly phases: readonly TemplatePhase[]
  /** Null: no real calls are asked for. */
  readonly realCalls: RealCallWindows | null
  readonly targets: readonly Target[]
  readonly newcomers: boolean | null
}

export const steps = ['Date and people', 'What it takes', 'Parts', 'Who'] as const

export const draftOf = ({ id, behaviours, phases, realCalls }: CampaignTemplateView): PlanDraft => ({
  template: id,
  eventOn: dayFromToday(60),
  zone: ownZone(),
  plan: { headcount: 20, coaches: 2, hoursPerWeek: 3, minutesPerReview: 12 },
  name: '',
  behaviours: behaviours.map(({ code }) => code),
  phases,
  realCalls,
  targets: [],
  newcomers: null,
})

/** What is missing before the next step; null where nothing is. */
export function missingAt(step: number, draft: PlanDraft): string | null {
  if (step === 0 && draft.eventOn === '') return 'Give the day of the event.'
  if (step === 2)
    return draft.name.trim() === '' ? 'Give the campaign a name, in the first field.' : wrongDays(draft)
  return step === 3 ? missingTargets(draft) : null
}

export const bodyOf = (draft: PlanDraft): Omit<CreateCampaign, 'id'> => ({
  template: draft.template,
  name: draft.name.trim(),
  eventOn: draft.eventOn,
  zone: draft.zone,
  targets: [...draft.targets],
  newcomers: hasGroups(draft) && draft.newcomers === true,
  behaviours: [...draft.behaviours],
  phases: [...draft.phases],
  plan: draft.plan,
  realCalls: draft.realCalls,
})
