import { realCallParts } from '#contract/real-call.ts'
import { partWords } from '../../components/assigned/real-call-words.ts'
import type { PlanDraft } from './plan-draft.ts'

export type Bar = {
  readonly key: string
  readonly title: string
  readonly opensDay: number
  readonly dueDay: number
  readonly call: boolean
}

/** Parts and real calls in the order of their days. */
export function barsOf({ phases, realCalls }: Pick<PlanDraft, 'phases' | 'realCalls'>): Bar[] {
  const parts = phases.map(({ title, opensDay, dueDay }, index) => ({
    key: `part ${index}`,
    title,
    opensDay,
    dueDay,
    call: false,
  }))
  const calls = realCalls
    ? realCallParts.map((part) => ({
        key: part,
        title: `Real call: ${partWords[part].toLowerCase()}`,
        ...realCalls[part],
        call: true,
      }))
    : []
  return [...parts, ...calls].toSorted((a, b) => a.opensDay - b.opensDay || a.dueDay - b.dueDay)
}

/** Where a bar lies, and the event with it, in hundredths of the whole. Both ends of a span belong to it. */
export function placed(bars: readonly Bar[]) {
  const first = Math.min(0, ...bars.map(({ opensDay }) => opensDay))
  const last = Math.max(0, ...bars.map(({ dueDay }) => dueDay))
  const whole = last - first + 1
  const share = (days: number) => Math.round((days / whole) * 1000) / 10
  return {
    event: share(-first),
    bars: bars.map((bar) => ({
      ...bar,
      from: share(bar.opensDay - first),
      length: share(bar.dueDay - bar.opensDay + 1),
    })),
  }
}

/** What is wrong with the days, naming the part; null where nothing is. */
export function wrongDays({ phases, realCalls }: Pick<PlanDraft, 'phases' | 'realCalls'>): string | null {
  const bars = barsOf({ phases, realCalls })
  const backwards = bars.find(({ opensDay, dueDay }) => dueDay < opensDay)
  if (backwards) return `“${backwards.title}” cannot be due before it opens.`
  for (const { title, dueDay, requires } of phases) {
    const first = requires === null ? undefined : phases[requires]
    if (first && first.dueDay > dueDay)
      return `“${title}” cannot be due before “${first.title}”, which comes first.`
  }
  if (realCalls && realCalls['day-30'].opensDay <= realCalls['day-0'].dueDay)
    return 'The second real call has to open after the first is due.'
  return null
}
