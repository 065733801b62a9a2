import type { ComposureView, UnderPressureView } from '#contract/composure.ts'
import { curvesOf, curveSteps, nextStep, type CurveStep } from '#scoring/composure-curve/curves.ts'
import { afterShock, underPressure } from '#scoring/composure-curve/under-pressure.ts'
import { countable } from '#scoring/score.ts'
import type { Handlers } from '../http/handler.ts'
import type { Runtime } from '../runtime.ts'
import { ownLegs, type Leg } from './own-legs.ts'

/** One scenario under rising pressure, over one's own conversations: for their owner alone. */
export const createComposureHandlers = ({ db }: Pick<Runtime, 'db'>): Pick<Handlers, 'composure'> => ({
  composure: async ({ access: { org, caller } }) => {
    const own = await ownLegs(db, org.orgId, caller.userId)
    const curves = curvesOf(own.map((leg) => ({ ...leg, transcript: countable(leg.transcript) })))
    const legs = curves.flat()
    return {
      steps: curveSteps.map((step) => {
        const of = legs.filter((leg) => leg.step === step)
        return { step, conversations: of.length, ...figuresOf(of) }
      }),
      curves: curves.toReversed().flatMap((curve) => {
        const [first] = curve
        if (!first) return []
        const newest = curves.findLast(([other]) => other?.scenario === first.scenario) === curve
        return [
          {
            scenarioId: first.scenario,
            title: first.title,
            next: newest ? nextStep(curve) : null,
            legs: curve.map(legView),
          },
        ]
      }),
    }
  },
})

function figuresOf(legs: readonly Leg[]): UnderPressureView {
  const { likely, ...figures } = underPressure(legs.map(({ transcript }) => transcript))
  return { ...figures, likely: likely && [likely[0], likely[1]] }
}

const legView = (leg: Leg): ComposureView['curves'][number]['legs'][number] => ({
  roleplayId: leg.id,
  step: leg.step as CurveStep,
  endedAt: leg.endedAt.toISOString(),
  ...figuresOf([leg]),
  afterShock: leg.shockAt === null ? [] : [...afterShock(leg.transcript, leg.shockAt)],
})
