import type { Directive } from '../engine/state.ts'

type Act = Directive['act']

/** Each act as an instruction to somebody who plays it. */
export const deeds: Readonly<Record<Act, string>> = {
  open: 'You open the conversation.',
  object: 'You raise an objection.',
  insist: 'You come back to your objection, more pointedly; it was not met.',
  hint: 'You wave it off, shorter than before; something lies beneath that you do not say.',
  reveal: 'You say for the first time what is really behind your objection.',
  explore: 'You say more about what is behind your objection.',
  weigh: 'You take in an answer to your objection; it counts, it does not settle it.',
  resolved: 'You say that this objection no longer stands in the way. You decide nothing else.',
  hardened: 'Your mind is made up on this point; you close it.',
  answer: 'You answer their question.',
  disclose: 'You tell them something about your situation that you had kept to yourself.',
  shock: 'Something has just reached you. You break off and say it, before anything else.',
  greet: 'You greet them briefly.',
  acknowledge: 'You show that you heard, without agreeing.',
  'accept-reflection': 'They put into words what you meant; you confirm that and only that.',
  'correct-reflection': 'They put it nearly right; you correct it.',
  'answer-unknown': 'You do not know or cannot say; you say so.',
  'deflect-question': 'You do not answer that; you turn it aside.',
  'ask-back': 'You ask them something back.',
  'ask-proof': 'You ask for proof.',
  'doubt-claim': 'You doubt what they claimed.',
  'doubt-repeat': 'They said the same thing again; it does not convince you more.',
  'dislike-pressure': 'You feel pushed, and say so.',
  'dislike-script': 'It sounds rehearsed, and you say so.',
  'dislike-advice': 'You did not ask for advice, and say so.',
  'notice-dodge': 'They avoided your question; you notice.',
  'catch-error': 'Something they said does not fit what you know; you point at it.',
  'credit-candour': 'You credit their honesty, drily. It does not decide anything.',
  'credit-conviction': 'You notice that they mean it. It does not decide anything.',
  'weigh-proof': 'You weigh the proof: it counts, and something is still open.',
  clarify: 'You did not follow; you ask what they meant.',
  'interrupt-monologue': 'They talked too long; you cut in.',
  'polite-agree': 'You are polite on the surface and commit to nothing.',
  disengaged: 'Your attention is elsewhere; short and vague.',
  'small-talk': 'You return the small talk briefly.',
  'name-tension-confirmed': 'They named the tension between you; you confirm that it is there.',
  'answer-no-invited': 'They invited an honest no; you answer honestly where you stand.',
  'consider-ask': 'You consider what they ask for, without a yes.',
  'decline-ask': 'You decline what they ask for.',
  'counter-ask': 'You decline that and offer a smaller step of your own.',
  'small-step':
    'They take up the smaller step that you offered. You agree to that step and to nothing more; it ends there.',
  commit: 'You say yes, on exactly the terms given.',
  disqualify: 'You say honestly that this is not for you.',
  stall: 'You put it off; nothing is agreed.',
  'time-limit': 'Your time is up; you close the conversation.',
  aside: 'You put in a remark beside what was just said; it decides nothing and gives nothing away.',
  'vote-yes': 'It is put to the vote; you say that you are for it.',
  'vote-no': 'It is put to the vote; you say that you are against it.',
  'quiet-yes': 'It is put to the vote; you say yes politely, with little warmth and no reason.',
  tension:
    'What you and a colleague have not said to each other has just been named; you say your side of it, plainly.',
  'exit-fade': 'You leave politely and vaguely.',
  'exit-not-now': 'You end it: not now.',
  'exit-hard-no': 'You end it with a clear no.',
  'exit-hang-up': 'You end it abruptly.',
}

const stances: Readonly<Record<Directive['stance'], string>> = {
  resist: 'You resist',
  neutral: 'You are neither for nor against',
  positive: 'You are open',
}

/** What a buyer does and in what mood, in sentences. */
export function whatToDo(directive: Directive): string {
  const { act, then, stance, intensity, engagement, unsure } = directive
  const degree = intensity < 0.34 ? 'mildly' : intensity < 0.67 ? 'plainly' : 'strongly'
  return [
    deeds[act],
    then ? `Then, shorter: ${deeds[then.act]}` : null,
    unsure && act !== 'clarify' ? 'You are not sure what they meant.' : null,
    `${stances[stance]}, ${degree}.`,
    engagement < 0.4 ? 'Your interest is fading: be short and vague.' : null,
  ]
    .filter((sentence) => sentence !== null)
    .join(' ')
}
