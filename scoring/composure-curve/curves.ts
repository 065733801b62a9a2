/** Pressure rises by the steps of difficulty 1 to 4, which is a number in the buyer's own state. */
export const curveSteps = [1, 2, 3, 4] as const
export type CurveStep = (typeof curveSteps)[number]

type Played = { readonly scenario: string; readonly step: number }

/**
 * Somebody's conversations as curves, both oldest first: one scenario from the first step upwards, each a step above the
 * one before. Whatever lies off that way is left out; a first step begins anew. A curve need not have come to its end.
 */
export function curvesOf<One extends Played>(conversations: readonly One[]): readonly (readonly One[])[] {
  const curves: One[][] = []
  for (const one of conversations) {
    const running = curves.findLast(([first]) => first?.scenario === one.scenario)
    if (one.step === curveSteps[0]) curves.push([one])
    else if (running && one.step === (running.at(-1)?.step ?? 0) + 1) running.push(one)
  }
  return curves
}

/** The step that a curve goes on with; null at its end. */
export const nextStep = (curve: readonly Played[]): CurveStep | null =>
  curveSteps.find((step) => step === (curve.at(-1)?.step ?? 0) + 1) ?? null
