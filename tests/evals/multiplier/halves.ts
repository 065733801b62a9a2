import { multiplierOf } from '#scoring/multiplier/multiplier.ts'
import { numbers } from '#tests/scoring/agreement/simulated.ts'
import { simulatedHalves } from '#tests/scoring/multiplier/simulated-halves.ts'

export type Recovered = {
  readonly reps: number
  readonly planted: number
  readonly worlds: number
  /** Worlds in which more or less was seen than in the half that waited. */
  readonly seen: number
  /** Worlds whose interval holds what was planted. */
  readonly held: number
  /** Mean of what was found; and of what the change of those who had it says alone, the trivial figure. */
  readonly found: number
  readonly trivial: number
}

/** Everybody gains half a level in the meantime, which is no effect of anything. */
const drift = 0.5

/** What is found of planted effects, in levels of 1–5, where chance gave the playbook to one half first. */
export function recovered(reps: number, planted: number, worlds: number): Recovered {
  let [seen, held, sum, trivial] = [0, 0, 0, 0]
  for (let world = 0; world < worlds; world += 1) {
    const measured = simulatedHalves(numbers(`${reps}/${planted}/${world}`), {
      reps,
      effect: planted,
      drift,
      randomised: true,
    })
    const found = multiplierOf(measured, numbers(`draws ${world}`))
    const alone = multiplierOf(
      measured.flatMap((one) => (one.half === 'first' ? [{ ...one, half: null }] : [])),
      numbers(`alone ${world}`),
    )
    if (found.kind !== 'effect' || alone.kind !== 'change') throw new Error('too few reps to simulate')
    if (found.seen !== 'no-difference') seen += 1
    if (found.interval[0] <= planted && planted <= found.interval[1]) held += 1
    sum += found.by
    trivial += alone.by
  }
  return { reps, planted, worlds, seen, held, found: sum / worlds, trivial: trivial / worlds }
}
