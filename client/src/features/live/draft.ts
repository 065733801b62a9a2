/** Unsent words of one person in one roleplay, with the id they were first sent under, so that a retry is the same turn. */
export type Draft = {
  readonly text: string
  readonly turnId: string | null
  /** Whom they are for, where several buyers listen and some were chosen. */
  readonly to?: readonly string[]
}

export const noDraft: Draft = { text: '', turnId: null }

const keyOf = (userId: string, roleplayId: string) => `conviction.draft.${userId}.${roleplayId}`

const isId = (value: unknown): value is string => typeof value === 'string'

/** Kept in this browser under the person's id: it survives reload and sign-out and is not shown to anybody else. */
export function readDraft(userId: string, roleplayId: string): Draft {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(keyOf(userId, roleplayId)) ?? 'null')
    if (typeof stored !== 'object' || stored === null) return noDraft
    const { text, turnId, to } = stored as { text?: unknown; turnId?: unknown; to?: unknown }
    if (typeof text !== 'string') return noDraft
    const draft = { text, turnId: isId(turnId) ? turnId : null }
    return Array.isArray(to) && to.length > 0 ? { ...draft, to: to.filter(isId) } : draft
  } catch {
    return noDraft
  }
}

export function keepDraft(userId: string, roleplayId: string, draft: Draft): void {
  try {
    if (draft.text === '' && draft.to === undefined) localStorage.removeItem(keyOf(userId, roleplayId))
    else localStorage.setItem(keyOf(userId, roleplayId), JSON.stringify(draft))
  } catch {
    // Storage is off or full: the words stay on screen.
  }
}
