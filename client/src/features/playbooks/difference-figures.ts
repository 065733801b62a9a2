import type { Comparison } from '#contract/playbook.ts'

export type FoundDifference = Extract<Comparison, { kind: 'compared' }>['differences'][number]

const tenths = (share: number) => String(Math.round(share * 100) / 10)

/** A figure in the words of its unit. */
export function figureWords({ unit }: Pick<FoundDifference, 'unit'>, value: number): string {
  if (unit === 'words') return `${Math.round(value)} words`
  return unit === 'mean' ? `${Math.round(value * 100)} of 100` : `${tenths(value)} of 10`
}

/** How long a bar is, 0–1: of all moments, or of the longer of two replies. */
export function barLength(
  { unit, own, others }: Pick<FoundDifference, 'unit' | 'own' | 'others'>,
  value: number,
): number {
  const whole = unit === 'words' ? Math.max(own, others, 1) : 1
  return Math.min(1, Math.max(0, value / whole))
}

/** How sure one can be, with its n. */
export function restsOn({ n, asLarge, clear }: FoundDifference): string {
  const moments = `${n.ownMoments} moments beside ${n.otherMoments} of ${n.others} colleagues`
  return `${moments}; as large in ${asLarge} of 1,000 shuffles${clear ? '' : ', so it may be chance'}.`
}
