/** Below this the simulated buyer does not leave. */
const small = 0.03

/** A chance as a reader has it: whole percents, small ones to a tenth, and no nought for what can happen. */
export function chance(share: number): string {
  if (share < 0.0005) return 'under 0.1 %'
  return share < 0.0995 ? `${Number((share * 100).toFixed(1))} %` : `${Math.round(share * 100)} %`
}

const ends = [0.05, 0.1, 0.25, 0.5, 1]

/** Where the scale of these chances ends: chances are small, and on a scale to 100 % nobody could tell them apart. */
export const scaleEnd = (shares: readonly number[]): number =>
  ends.find((end) => shares.every((share) => share <= end)) ?? 1

type Chances = { readonly name: string; readonly first: number; readonly again: number }

/** What the second reply did, in one sentence. */
export function momentFinding({ name, first, again }: Chances): string {
  if (chance(first) === chance(again)) {
    return `Either reply leaves the chance that ${name} leaves next at ${chance(again)}.`
  }
  return Math.max(first, again) < small
    ? `${name} is unlikely to leave after either reply: the chance is ${chance(first)} and then ${chance(again)}.`
    : `Said again, the chance that ${name} leaves next is ${chance(again)} instead of ${chance(first)}.`
}
