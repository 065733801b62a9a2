import type { Show } from '../../components/transcript/show.ts'
import { useShortcut } from '../../components/use-shortcut.ts'
import type { Line } from './rated-lines.ts'

type Keys = {
  /** Off where the person has turned single keys off, and while a dialog is open. */
  readonly enabled: boolean
  readonly lines: readonly Line[]
  readonly marked: string
  readonly turns: number
  readonly turn: number | null
  readonly onMark: (key: string) => void
  readonly onShow: Show
  readonly onLevel: (level: number) => void
  readonly onEvidence: () => void
  readonly onComment: () => void
  readonly onAccept: () => void
  readonly onSave: () => void
  readonly onNext: () => void
  readonly onPrevious: () => void
}

/** A whole review by single keys. */
export function useReviewKeys(keys: Keys): void {
  const { enabled, lines, marked, turn, turns, onMark, onShow, onLevel } = keys
  const step = (by: number) => {
    const at = lines.findIndex(({ key }) => key === marked)
    const to = lines[Math.min(lines.length - 1, Math.max(0, at + by))]
    if (!to) return
    onMark(to.key)
    document.getElementById(`line-${to.key}`)?.scrollIntoView({ block: 'nearest' })
  }
  useShortcut({ key: 'j', enabled }, () => onShow(Math.min(turns, (turn ?? 0) + 1)))
  useShortcut({ key: 'k', enabled }, () => onShow(Math.max(1, (turn ?? 2) - 1)))
  useShortcut({ key: ']', enabled }, () => step(1))
  useShortcut({ key: '[', enabled }, () => step(-1))
  useShortcut({ key: '1', enabled }, () => onLevel(1))
  useShortcut({ key: '2', enabled }, () => onLevel(2))
  useShortcut({ key: '3', enabled }, () => onLevel(3))
  useShortcut({ key: '4', enabled }, () => onLevel(4))
  useShortcut({ key: '5', enabled }, () => onLevel(5))
  useShortcut({ key: 'e', enabled }, keys.onEvidence)
  // Prevented, so that the letter does not land in the field that opens.
  useShortcut({ key: 'c', enabled }, (event) => {
    event.preventDefault()
    keys.onComment()
  })
  useShortcut({ key: 'a', enabled }, keys.onAccept)
  useShortcut({ key: 's', enabled }, keys.onSave)
  useShortcut({ key: 'n', enabled }, keys.onNext)
  useShortcut({ key: 'p', enabled }, keys.onPrevious)
}
