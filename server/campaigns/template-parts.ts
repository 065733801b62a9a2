import { usualPassRule, type PassRule } from '#contract/assignment.ts'
import type { CampaignTemplateView, TemplatePhase } from '#contract/campaign.ts'

export type Template = Pick<CampaignTemplateView, 'title' | 'about' | 'event' | 'realCalls'> & {
  /** Codes of criteria; the programme is about no more than these. */
  readonly behaviours: readonly string[]
  readonly phases: readonly TemplatePhase[]
}

export const practice = (scenarioId: string) => ({ scenarioId, kind: 'practice' as const, passRule: null })

export const assessed = (scenarioId: string, more: Partial<PassRule> = {}) => ({
  scenarioId,
  kind: 'assessed' as const,
  passRule: { ...usualPassRule, ...more },
})

export const part = (
  kind: TemplatePhase['kind'],
  title: string,
  opensDay: number,
  dueDay: number,
  requires: number | null,
  work: TemplatePhase['work'],
  note: string | null = null,
): TemplatePhase => ({ kind, title, opensDay, dueDay, requires, note, work })
