import { useMe } from '../../api/membership.ts'
import type { Show } from '../../components/transcript/show.ts'
import { useShortcut } from '../../components/use-shortcut.ts'

/** j and k lead to the next and the previous turn, where the person has not turned such keys off. */
export function useTurnKeys(last: number, chosen: number | null, onShow: Show): void {
  const { shortcuts } = useMe().settings
  useShortcut({ key: 'j', enabled: shortcuts }, () => onShow(Math.min(last, (chosen ?? 0) + 1)))
  useShortcut({ key: 'k', enabled: shortcuts }, () => onShow(Math.max(1, (chosen ?? 2) - 1)))
}
