import type { Choice } from './choice-field.tsx'
import { arenaWords, difficultyWords, objectionWords } from '../../../components/words.ts'

const choicesOf = (words: Readonly<Record<string, string>>): readonly Choice[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }))

export const arenaChoices = choicesOf(arenaWords)
export const difficultyChoices = choicesOf(difficultyWords)
export const kindChoices = choicesOf(objectionWords)
export const crisisChoices = choicesOf({
  'inbound-gone': 'All inbound gone',
  'champion-gone': 'Champion gone',
  outage: 'Outage',
  'half-price': 'Rival at half price',
  'bad-press': 'Bad press',
})
export const endingChoices = choicesOf({ commitment: 'A commitment', disqualified: 'Rightly not pursued' })
export const speakerChoices = choicesOf({ buyer: 'The buyer', rep: 'The rep' })

/** The 35 kinds of lines, by what the buyer does with them. */
export const actGroups: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  [
    'Listening and answering',
    {
      greet: 'Greets',
      acknowledge: 'Takes it in',
      'accept-reflection': 'Feels understood',
      'correct-reflection': 'Corrects a summary',
      'answer-unknown': 'Does not know',
      'deflect-question': 'Will not say yet',
      clarify: 'Has not followed',
      'small-talk': 'Small talk',
      'name-tension-confirmed': 'Confirms what was named',
      'answer-no-invited': 'Answers an invited no',
    },
  ],
  [
    'Asking and weighing',
    {
      'ask-back': 'Asks back',
      'ask-proof': 'Asks for proof',
      'doubt-claim': 'Doubts a claim',
      'doubt-repeat': 'Has heard it before',
      'weigh-proof': 'Weighs a proof',
      'credit-candour': 'Credits candour',
      'credit-conviction': 'Credits conviction',
    },
  ],
  [
    'Pushing back',
    {
      'dislike-pressure': 'Dislikes pressure',
      'dislike-script': 'Dislikes canned lines',
      'dislike-advice': 'Dislikes advice',
      'notice-dodge': 'Notices a dodge',
      'catch-error': 'Catches an error',
      'interrupt-monologue': 'Cuts in',
      'polite-agree': 'Agrees to be left alone',
      disengaged: 'Drifts off',
    },
  ],
  [
    'Deciding',
    {
      'consider-ask': 'Considers what is asked',
      'decline-ask': 'Declines',
      'counter-ask': 'Offers something smaller',
      'small-step': 'Agrees to what they offered',
      commit: 'Commits',
      disqualify: 'Says it is not for them',
      stall: 'Stalls',
      'time-limit': 'Has to go',
    },
  ],
  [
    'Leaving',
    {
      'exit-fade': 'Fades out',
      'exit-not-now': 'Not now',
      'exit-hard-no': 'A plain no',
      'exit-hang-up': 'Hangs up',
    },
  ],
]
