import { random, type Random } from '#personas/engine/random.ts'
import { measures, type MeasureId } from '#scoring/deconstruct/measures.ts'
import type { Moment } from '#scoring/deconstruct/moments.ts'
import type { RepMoments } from '#scoring/deconstruct/rep-figures.ts'

/** Numbers of one simulation: the same name and number, the same numbers. */
export const numbers = (name: string, run = 1): Random => random(run, 1, name)

type Habit = (measure: MeasureId) => number

/** Somebody's moments: at each of them each thing is done or not, by their habit of it. */
export function simulatedRep(rep: string, moments: number, habit: Habit, next: Random): RepMoments {
  return {
    rep,
    moments: Array.from({ length: moments }, (_, index): Moment => ({
      conversation: `${rep}-${Math.floor(index / 3)}`,
      turn: 2 + 2 * (index % 3),
      answers: 1 + 2 * (index % 3),
      figures: new Map(
        measures.map(({ id, unit }) => {
          const chance = habit(id)
          const figure =
            unit === 'share'
              ? Number(next() < chance)
              : unit === 'mean'
                ? (chance + next()) / 2
                : 20 + 60 * chance * next()
          return [id, figure]
        }),
      ),
    })),
  }
}

type Team = { readonly stars: number; readonly colleagues: number; readonly moments?: () => number }

/** People whose habits differ from one another; what is `planted` the strong performers do that often. */
export function simulatedTeam(
  next: Random,
  { stars, colleagues, moments = () => 3 + Math.floor(next() * 8) }: Team,
  planted: ReadonlyMap<MeasureId, number> = new Map(),
): { own: RepMoments[]; others: RepMoments[] } {
  const person = (name: string, star: boolean): RepMoments => {
    // Habits lie anywhere between seldom and mostly: that colleagues differ is the rule.
    const habits = new Map(measures.map(({ id }) => [id, 0.1 + 0.6 * next()]))
    const habit: Habit = (id) => (star ? planted.get(id) : undefined) ?? habits.get(id) ?? 0
    return simulatedRep(name, moments(), habit, next)
  }
  return {
    own: Array.from({ length: stars }, (_, index) => person(`star-${index}`, true)),
    others: Array.from({ length: colleagues }, (_, index) => person(`colleague-${index}`, false)),
  }
}
