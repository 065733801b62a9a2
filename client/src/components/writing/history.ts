export type History = {
  readonly past: readonly string[]
  readonly present: string
  readonly future: readonly string[]
  /** What the last change was made in, and when: typing in one field is one step. */
  readonly last: { readonly tag: string; readonly at: number } | null
}

export type Step =
  | { readonly type: 'set'; readonly source: string; readonly tag: string; readonly at: number }
  | { readonly type: 'saved'; readonly source: string }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }

/** Changes in one field within this time are undone together. */
const togetherMs = 1_200
const mostSteps = 200

export const begun = (source: string): History => ({ past: [], present: source, future: [], last: null })

export function stepped(history: History, step: Step): History {
  const { past, present, future, last } = history
  switch (step.type) {
    case 'set': {
      if (step.source === present) return history
      const together = last?.tag === step.tag && step.at - last.at < togetherMs
      return {
        past: together ? past : [...past, present].slice(-mostSteps),
        present: step.source,
        future: [],
        last: { tag: step.tag, at: step.at },
      }
    }
    case 'saved':
      // What follows is a change of its own; who has typed on meanwhile is still at the one before.
      return step.source === present ? { ...history, last: null } : history
    case 'undo': {
      const before = past.at(-1)
      if (before === undefined) return history
      return { past: past.slice(0, -1), present: before, future: [present, ...future], last: null }
    }
    case 'redo': {
      const [after, ...rest] = future
      if (after === undefined) return history
      return { past: [...past, present], present: after, future: rest, last: null }
    }
  }
}
