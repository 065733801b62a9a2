import { random } from '#personas/engine/random.ts'
import type { Comparison } from '#contract/playbook.ts'
import {
  differencesOf,
  fewestColleagues,
  fewestOwnMoments,
  type Differences,
} from '#scoring/deconstruct/differences.ts'
import { groundOf } from '#scoring/deconstruct/draft-playbook.ts'
import { differenceTitle, measureWords } from '#scoring/deconstruct/measure-words.ts'
import { measureOf } from '#scoring/deconstruct/measures.ts'
import type { Queryable } from '../db/db.ts'
import { colleaguesAt } from './colleagues.ts'
import type { NominationRow } from './nomination-rows.ts'
import type { OwnMoments } from './own-moments.ts'

/** The performer beside the middle of those colleagues who let their figures count, as of now. */
export async function compared(db: Queryable, row: NominationRow, own: OwnMoments): Promise<Differences> {
  const { orgId, id, kind, performerId } = row
  const others = await colleaguesAt(db, { orgId, except: performerId, kind })
  // The same people and moments give the same figures, whenever they are asked for.
  return differencesOf({ own: [own.figures], others }, random(1, 1, id))
}

export function comparisonView(found: Differences, name: string): Comparison {
  if (found.kind === 'too-few') {
    const needs = { ownMoments: fewestOwnMoments, colleagues: fewestColleagues }
    return { kind: found.kind, ownMoments: found.ownMoments, colleagues: found.colleagues, needs }
  }
  return {
    ...found,
    differences: found.differences.map((one) => ({
      ...one,
      title: differenceTitle(one, name),
      did: measureWords[one.measure].did,
      finding: groundOf(one),
      unit: measureOf(one.measure).unit,
    })),
  }
}
