import { confirmsGuess } from './confirms-guess.ts'
import type { GuardContext, Violation } from './guard-context.ts'
import { followsInstruction } from './instruction-following.ts'
import { isMetaTalk } from './meta-talk.ts'
import { isRoleInversion } from './role-inversion.ts'
import { isUnearnedAgreement } from './unearned-agreement.ts'

/** The first way in which a sentence of a model steps out of its role; null where it may be released. */
export function guardSentence(sentence: string, context: GuardContext): Violation | null {
  if (isMetaTalk(sentence)) return 'meta-talk'
  if (followsInstruction(sentence, context.repText)) return 'instruction-following'
  if (isRoleInversion(sentence)) return 'role-inversion'
  if (isUnearnedAgreement(sentence, context)) return 'unearned-agreement'
  if (context.unspoken(sentence)) return 'unspoken'
  if (context.leaks(sentence)) return 'leak'
  if (context.before !== '' && context.leaks(`${context.before} ${sentence}`)) return 'leak'
  if (context.guessed && confirmsGuess(sentence)) return 'leak'
  return null
}
