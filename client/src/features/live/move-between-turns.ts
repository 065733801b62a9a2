import { focusComposer } from './focus-composer.ts'

/** Moves focus to the turn before or after the focused one; from elsewhere to the last. */
export function moveBetweenTurns(box: HTMLElement | null, step: -1 | 1): void {
  const turns = [...(box?.querySelectorAll<HTMLElement>('[data-turn]') ?? [])]
  const at = turns.findIndex((turn) => turn.contains(document.activeElement))
  if (at === turns.length - 1 && step === 1) {
    focusComposer()
    return
  }
  const next = at === -1 ? turns.at(-1) : turns[at + step]
  next?.focus({ preventScroll: true })
  next?.scrollIntoView({ block: 'nearest' })
}
