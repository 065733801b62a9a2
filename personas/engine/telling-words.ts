import type { Persona } from '../schema.ts'
import { stemsOfAll } from './meaning.ts'

/** A word that more subjects than this speak of tells nobody which one is meant. */
const mostSubjects = 6
const known = new WeakMap<Persona, ReadonlyMap<string, number>>()

/** Whether a word (its stem) names few enough of this buyer's subjects to tell which one is meant. */
export function isTelling(persona: Persona, word: string): boolean {
  const subjects = known.get(persona) ?? countSubjects(persona)
  known.set(persona, subjects)
  return (subjects.get(word) ?? 0) <= mostSubjects
}

function countSubjects({ answers, objections, hiddenFacts }: Persona): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { topics } of [...answers, ...objections, ...hiddenFacts]) {
    for (const word of stemsOfAll(topics)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}

/** How many telling words two texts share. */
export function sharedTelling(
  persona: Persona,
  asked: ReadonlySet<string>,
  texts: readonly string[],
): number {
  const own = stemsOfAll(texts)
  let count = 0
  for (const word of asked) if (own.has(word) && isTelling(persona, word)) count += 1
  return count
}
