import type { BehaviourCode } from '#scoring/behaviours/codes.ts'
import type { Embed } from '#scoring/behaviours/reading.ts'
import { codeTranscript } from '#scoring/code-transcript.ts'
import { differencesOf } from '#scoring/deconstruct/differences.ts'
import { measureOf, type MeasureId } from '#scoring/deconstruct/measures.ts'
import { momentsOfKind, type Moment } from '#scoring/deconstruct/moments.ts'
import type { RepMoments } from '#scoring/deconstruct/rep-figures.ts'
import type { Random } from '#personas/engine/random.ts'
import { readRepRows } from '#tests/evals/coder/batches.ts'
import { numbers } from '#tests/scoring/agreement/simulated.ts'

/** A reply to an objection as the coder reads it, with the codes that its author gave it. */
export type Spoken = { readonly moment: Moment; readonly codes: readonly BehaviourCode[] }

/** Labelled replies to whatever the coder takes for an objection, every `step`-th line, each a conversation of its own. */
export async function spokenMoments(embed: Embed, step: number): Promise<readonly Spoken[]> {
  const rows = readRepRows()
    .filter(({ buyer }) => buyer !== null)
    .filter((_, index) => index % step === 0)
  const spoken = await Promise.all(
    rows.map(async ({ id, buyer, rep, codes }) => {
      const turns = [
        { speaker: 'buyer', text: buyer ?? '' },
        { speaker: 'rep', text: rep },
      ] as const
      const transcript = await codeTranscript({ turns, facts: [] }, embed)
      return momentsOfKind([{ id, transcript }], 'objection').map((moment) => ({
        moment,
        codes: codes.map(({ code }) => code),
      }))
    }),
  )
  return spoken.flat()
}

type Shape = { readonly stars: number; readonly colleagues: number; readonly moments: number }

/**
 * Teams of people who say labelled lines: each does the planted thing as often as their own habit has it, the strong
 * performers at nearly every moment. In how many it is among the differences told, and in how many one of those is clear.
 */
export function toldOf(
  pool: readonly Spoken[],
  planted: MeasureId | null,
  { shape, teams }: { readonly shape: Shape; readonly teams: number },
): { readonly told: number; readonly clear: number; readonly anyClear: number } {
  const codes = planted === null ? [] : measureOf(planted).codes
  const [doing, rest] = [true, false].map((does) =>
    pool.filter((one) => one.codes.some((code) => codes.includes(code)) === does),
  )
  let [told, clear, anyClear] = [0, 0, 0]
  for (let team = 0; team < teams; team += 1) {
    const next = numbers(`${planted ?? 'none'} ${team}`)
    const person = (rep: string, star: boolean): RepMoments => {
      const habit = star && planted !== null ? 0.9 : 0.05 + 0.4 * next()
      const moments = Array.from({ length: shape.moments }, () =>
        drawn(planted !== null && next() < habit ? (doing ?? []) : (rest ?? []), next),
      )
      return { rep, moments: moments.flat() }
    }
    const found = differencesOf(
      {
        own: Array.from({ length: shape.stars }, (_, index) => person(`s${index}`, true)),
        others: Array.from({ length: shape.colleagues }, (_, index) => person(`c${index}`, false)),
      },
      numbers(`shuffles ${team}`),
    )
    const differences = found.kind === 'compared' ? found.differences : []
    const its = differences.find(({ measure }) => measure === planted)
    if (its) told += 1
    if (its?.clear) clear += 1
    if (differences.some((one) => one.clear)) anyClear += 1
  }
  return { told, clear, anyClear }
}

function drawn(from: readonly Spoken[], next: Random): readonly Moment[] {
  const one = from[Math.floor(next() * from.length)]
  return one ? [one.moment] : []
}
