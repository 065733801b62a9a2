import type { RubricCheck } from '#contract/rubric.ts'
import type { Rubric } from '#scoring/rubric.ts'
import { checkWording } from '#scoring/rubric-wording/check-wording.ts'
import { readRubric } from './read-rubric.ts'

/** What an author is told while writing: mistakes that stop the rubric, and wording that two readers would read apart. */
export function checkRubric(source: string, id: string): RubricCheck {
  const read = readRubric(source, id)
  return {
    mistakes: read.ok ? [] : read.mistakes.map((one) => ({ ...one })),
    findings: read.rubric ? findingsOf(read.rubric) : [],
    hash: read.ok ? read.hash : null,
  }
}

/** The statements that decide whether a quote counts; titles, advice and level names are not answered yes or no. */
const statements = ['for', 'against'] as const

const findingsOf = ({ dimensions }: Rubric): RubricCheck['findings'] =>
  dimensions.flatMap(({ id, criteria }, at) =>
    criteria.flatMap((criterion, index) =>
      statements.flatMap((name) =>
        checkWording(criterion[name] ?? '', id === 'belief_transfer' ? 'buyer' : 'rep').map((finding) => ({
          ...finding,
          path: `dimensions.${at}.criteria.${index}.${name}`,
        })),
      ),
    ),
  )
