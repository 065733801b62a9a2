import type * as z from 'zod'
import type { Mistake } from '#personas/check.ts'

/** What the schema found at one place, as sentences that say what to do. */
export function mistakesOf(issue: z.core.$ZodIssue): readonly Mistake[] {
  const field = issue.path.join('.') || 'the file'
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        field: [...issue.path, key].join('.'),
        message: 'There is no such field here; take it out or mend its spelling.',
      }))
    case 'invalid_type':
      return [
        {
          field,
          message: issue.message.endsWith('received undefined')
            ? `It is missing; give a ${issue.expected}.`
            : `It must be a ${issue.expected}; write one.`,
        },
      ]
    case 'invalid_value':
      return [{ field, message: `It must be one of ${issue.values.map(String).join(', ')}.` }]
    case 'too_small':
      return [{ field, message: `Give at least ${issue.minimum}${counted(issue.origin)}.` }]
    case 'too_big':
      return [{ field, message: `Give at most ${issue.maximum}${counted(issue.origin)}.` }]
    default:
      return [{ field, message: `${issue.message}.` }]
  }
}

/** What a bound counts, by the kind of value it bounds. */
const counted = (origin: string): string =>
  origin === 'string' ? ' characters' : origin === 'array' ? ' entries' : ''
