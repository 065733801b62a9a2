import type { FactSheetEntry } from '../schema.ts'
import { mistake, usedTwice, type Mistake } from './mistake.ts'

/** A fact sheet's ids, and numbers that count nothing. */
export const checkFacts = (facts: readonly FactSheetEntry[]): readonly Mistake[] => [
  ...usedTwice(
    'facts',
    facts.map(({ id }) => id),
  ),
  ...facts.filter((fact) => (fact.number === undefined) !== (fact.unit === undefined)).map(halfTyped),
]

const halfTyped = ({ id, number }: FactSheetEntry): Mistake =>
  number === undefined
    ? mistake(`facts.${id}.unit`, 'A unit counts something; give the number too.')
    : mistake(`facts.${id}.number`, 'Say what the number counts; give a unit.')
