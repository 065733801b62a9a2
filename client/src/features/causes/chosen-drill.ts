import type { Cause } from '#contract/cause.ts'
import type { DrillCard } from '#contract/drill.ts'

/**
 * The drill that follows from what got in the way. Fear and a belief are met on the ladder of honest refusals, at the
 * highest rung that is open; for the others it is the moment itself. Null where no drill trains it.
 */
export function chosenDrill(drills: readonly DrillCard[], cause: Cause, code: string): DrillCard | null {
  const rung = drills.findLast((one) => one.rung !== null && one.open) ?? null
  const same = drills.find((one) => one.rung === null && one.code === code) ?? null
  return cause === 'fear' || cause === 'limiting-belief' ? (rung ?? same) : (same ?? rung)
}
