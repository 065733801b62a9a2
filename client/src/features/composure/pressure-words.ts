import type { UnderPressureView } from '#contract/composure.ts'
import { counted } from '../../components/when.ts'

/** "gave ground in 2 of 5 turns after a challenge": words first, as on a scorecard. */
export const heldWords = ({ challenges: { gave, of } }: Pick<UnderPressureView, 'challenges'>): string => {
  if (of === 0) return 'no challenge came'
  const turns = counted(of, '{n} turn after a challenge', '{n} turns after a challenge')
  return gave === 0 ? `held ground in ${turns}` : `gave ground in ${gave} of ${turns}`
}

export const firstWords = ({ firstObjection: { gave, of } }: UnderPressureView): string | null =>
  of === 0
    ? null
    : of === 1
      ? gave
        ? 'slipped at the first objection'
        : 'held at the first objection'
      : null

export const recoveryWords = ({ recovery: { next, of } }: UnderPressureView): string | null =>
  of === 0 ? null : `back at the next turn after ${next} of ${counted(of, '{n} slip', '{n} slips')}`

/** Share of challenges in which ground was held, 0–100; null where none came. */
export const heldShare = ({ challenges: { gave, of } }: UnderPressureView): number | null =>
  of === 0 ? null : (100 * (of - gave)) / of
