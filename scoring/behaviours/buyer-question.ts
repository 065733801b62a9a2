import type { Clause } from './clauses.ts'
import { wordsOf } from './clean-text.ts'
import { asksQuestion } from './sentence-mood.ts'

const tag =
  /^(?:right|okay|ok|no|yes|yeah|really|so|huh|eh|you know|isn't it|is it|do you|are you|fair enough)$/

/**
 * The question that a buyer turn leaves with the rep: the last clause that asks and is more than a tag
 * ("…, right?"); null where none is left.
 */
export const questionOf = (clauses: readonly Clause[]): Clause | null =>
  clauses.findLast(({ text }) => asksQuestion(text) && !tag.test(wordsOf(text).join(' '))) ?? null
