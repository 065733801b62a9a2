import { leastForShift, type Feature } from './manner-shift.ts'
import type { PooledComposure } from './pooled-composure.ts'

const most: Readonly<Record<Feature, string>> = {
  length: 'longer replies',
  sentence: 'longer sentences',
  absolutes: 'words like “always” and “never”',
  defensive: 'openings like “actually” and “like I said”',
  apology: 'apologies',
  repeats: 'your own argument repeated',
}
/** Standard deviations below which nobody would notice. */
const noticeable = 0.2

/** The plain counts first, each with its n; how manner shifts only where a dozen challenges can tell. */
export function pooledSentences(pooled: PooledComposure): readonly string[] {
  const { threats, ground, afterPrice, firstObjection, recovery, shift } = pooled
  if (threats === 0) return ['No challenge came up yet that could be looked at.']
  return [
    afterPrice.of >= 2
      ? `After the price: gave ground in ${turns(afterPrice.gave, afterPrice.of)}.`
      : `After a challenge: gave ground in ${turns(ground.gave, ground.of)}.`,
    ...(firstObjection.of > 0
      ? [
          `First objection: gave ground in ${firstObjection.gave} of ${count(firstObjection.of, 'conversation')}.`,
        ]
      : []),
    ...(recovery.of > 0
      ? [`After giving ground: the next turn held ${recovery.next} of ${count(recovery.of, 'time')}.`]
      : []),
    shift === null
      ? `How your manner shifts is shown from ${leastForShift} challenges on, beside at least 4 other turns.`
      : shiftSentence(shift),
  ]
}

function shiftSentence({ z, most: feature, turnsBack }: NonNullable<PooledComposure['shift']>): string {
  if (z < noticeable) return 'Your manner after a challenge is as it is otherwise.'
  const back =
    turnsBack < 0.5
      ? 'Most replies to a challenge are within your usual range already.'
      : `Back in your usual range after ${turnsBack.toFixed(1)} turns on average.`
  return `Your manner after a challenge lies ${z.toFixed(1)} standard deviations from your other turns, most by ${most[feature]}. ${back}`
}

const count = (of: number, what: string) => `${of} ${what}${of === 1 ? '' : 's'}`
const turns = (gave: number, of: number) => `${gave} of ${count(of, 'turn')}`
