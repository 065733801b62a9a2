import { useState } from 'react'
import type { ReviewView } from '#contract/review.ts'
import { verdicts, type Verdict } from '#contract/given-review.ts'
import { useMe } from '../../api/membership.ts'

export type VerdictDraft = {
  readonly verdict: Verdict | null
  readonly why: string
  readonly step: 'retake' | 'scenario' | 'done'
  readonly turn: number | null
  readonly scenarioId: string | null
}

/** A verdict being written: kept in this browser per person and attempt until it is given. */
export function useVerdictDraft(view: ReviewView) {
  const key = `review-draft ${useMe().user.id} ${view.roleplayId}`
  const [draft, setDraft] = useState(() => kept(key) ?? fromGiven(view.given))
  return {
    draft,
    change(changed: Partial<VerdictDraft>) {
      const next = { ...draft, ...changed }
      setDraft(next)
      store(key, JSON.stringify(next))
    },
    clear: () => store(key, null),
  }
}

function fromGiven(given: ReviewView['given']): VerdictDraft {
  const next = given?.next
  return {
    verdict: given?.verdict ?? null,
    why: given?.why ?? '',
    step: next?.kind ?? 'retake',
    turn: next?.kind === 'retake' ? next.turn : null,
    scenarioId: next?.kind === 'scenario' ? next.scenarioId : null,
  }
}

/** Storage may be full, off or hold what an earlier version wrote: then there is no draft. */
function kept(key: string): VerdictDraft | null {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    if (typeof stored !== 'object' || stored === null) return null
    const { verdict, why, step, turn, scenarioId } = stored as Partial<Record<keyof VerdictDraft, unknown>>
    return {
      verdict: verdicts.find((one) => one === verdict) ?? null,
      why: typeof why === 'string' ? why : '',
      step: step === 'scenario' || step === 'done' ? step : 'retake',
      turn: typeof turn === 'number' ? turn : null,
      scenarioId: typeof scenarioId === 'string' ? scenarioId : null,
    }
  } catch {
    return null
  }
}

function store(key: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(key)
    else localStorage.setItem(key, text)
  } catch {
    // Only the draft is lost with the page.
  }
}
