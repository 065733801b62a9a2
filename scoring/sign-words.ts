import { actWords } from './acts/act.ts'
import type { CriterionText } from './rubric.ts'
import type { Evidence } from './shape.ts'

/** What is said of a code that speaks against a criterion whose own words do not fit it, and what to do instead. */
const against: Readonly<Record<string, { readonly sentence: string; readonly stronger: string }>> = {
  apology_cascade: {
    sentence: 'Apologised more than the matter deserved.',
    stronger: 'Say sorry once, for one thing, and then what you will do about it.',
  },
  flattery: {
    sentence: 'This reads as flattery.',
    stronger: 'Leave it out, and begin with what you came to say or ask.',
  },
  feigned: {
    sentence: 'Understanding that turned at “but”.',
    stronger: 'Say what you understood and stop there. What you hold against it is a sentence of its own.',
  },
}

/** The same of codes that speak for it: a criterion may be shown in more ways than its own sentence says. */
const inFavour: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  A1: {
    proof_tied_to_need: 'Joined proof to something they had said they need.',
    open_question: 'Asked about what they had just said.',
    closed_question: 'Asked about what they had just said.',
    name_tension: 'Said aloud what lay in what they had just said.',
    owned_conviction: 'Spoke of their point from something of your own.',
    direct_answer: 'Answered in terms of what they had just said.',
  },
  A2: {
    costly_truth: 'Told them something that could cost the deal.',
    two_sided: 'Gave the case against, and answered it.',
  },
  A6: { costly_truth: 'Told them not to take it where it would not serve them.' },
  C1: {
    candour: 'Met the question with a limit, told plainly.',
    costly_truth: 'Met the question with a truth that could cost the deal.',
    hold_with_reason: 'Met the question by standing by it, with a reason.',
    proof_tied_to_need: 'Met the question with proof for something they need.',
    owned_conviction: 'Met the question with a reason of your own.',
    two_sided: 'Met the question with both sides of it.',
  },
  C2: { open_question: 'Asked about it where it was tense.' },
  C4: {
    two_sided: 'Gave the case against the price, and answered it.',
    direct_answer: 'Gave the figure when it was asked for.',
  },
  C5: { costly_truth: 'Told them not to take it where it would not serve them.' },
  C6: { candour: 'Said a limit openly.' },
  F4: { owned_conviction: 'Backed it with something that you saw or did yourself.' },
}

/** What evidence is said to show, in one sentence: of an act and of some codes their own words, else the criterion's. */
export function wordsOfEvidence(
  { code, act, sign, polarity }: Pick<Evidence, 'code' | 'act' | 'sign' | 'polarity'>,
  words: CriterionText | undefined,
): string {
  if (act) return actWords[act].sentence
  if (polarity === '+') return (sign && inFavour[code]?.[sign]) ?? words?.for ?? ''
  return (sign && against[sign]?.sentence) ?? words?.against ?? words?.for ?? ''
}

/** What a stronger answer would do instead. */
export const strongerThan = ({ sign }: Pick<Evidence, 'sign'>, { stronger }: CriterionText): string =>
  (sign && against[sign]?.stronger) ?? stronger
