import { useEffect, useRef } from 'react'

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))

export type Chord = {
  readonly key: string
  readonly mod?: boolean
  readonly alt?: boolean
  /** Also while somebody types; single keys never are. */
  readonly whileTyping?: boolean
  readonly enabled?: boolean
}

/** Calls `act` on the chord. Single keys are off while typing, so that no letter is lost to a command. */
export function useShortcut(chord: Chord, act: (event: KeyboardEvent) => void): void {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  const { key, mod = false, alt = false, whileTyping = false, enabled = true } = chord
  useEffect(() => {
    if (!enabled) return
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      if (event.key.toLowerCase() !== key.toLowerCase()) return
      if ((event.metaKey || event.ctrlKey) !== mod || event.altKey !== alt) return
      if (!whileTyping && isTyping(event.target)) return
      latest.current(event)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [key, mod, alt, whileTyping, enabled])
}
