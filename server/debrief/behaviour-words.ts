import type { BehaviourCode } from '#scoring/behaviours/codes.ts'

/** What a code is called on screen, and what the rep did, said to the rep. */
export type BehaviourWords = { readonly title: string; readonly did: string }

const words: Readonly<Record<BehaviourCode, BehaviourWords>> = {
  open_question: { title: 'Open question', did: 'You asked for something that you could not predict.' },
  closed_question: { title: 'Closed question', did: 'You asked for a yes, a no or one fact.' },
  specific_reflection: { title: 'Specific reflection', did: 'You gave their own words back.' },
  generic_empathy: { title: 'Generic empathy', did: 'You showed feeling that would fit anybody.' },
  direct_answer: { title: 'Direct answer', did: 'You answered what was asked.' },
  dodge: { title: 'Dodge', did: 'You left their question unanswered.' },
  candour: { title: 'Candour', did: 'You said a limit openly.' },
  owned_conviction: { title: 'Owned conviction', did: 'You said why you stand behind it yourself.' },
  proof_tied_to_need: { title: 'Proof tied to a need', did: 'You joined proof to something they need.' },
  two_sided: { title: 'Two-sided argument', did: 'You gave the case against and answered it.' },
  bare_assertion: { title: 'Bare assertion', did: 'You claimed worth without a ground.' },
  feature_dump: { title: 'List of features', did: 'You listed more than they had asked about.' },
  canned_line: { title: 'Stock phrase', did: 'You used a line that is said to everybody.' },
  arguing: { title: 'Arguing', did: 'You told them that they were wrong.' },
  pressure: { title: 'Pressure', did: 'You pushed with urgency, scarcity or guilt.' },
  discount_early: { title: 'Early concession', did: 'You gave way before the objection was clear.' },
  clean_ask: { title: 'Clean ask', did: 'You asked plainly for a next step.' },
  hedged_ask: { title: 'Hedged ask', did: 'You asked and softened it away.' },
  invite_no: { title: 'Inviting a no', did: 'You made a no easy to say.' },
  name_tension: { title: 'Naming the tension', did: 'You said aloud what was in the room.' },
  hold_with_reason: { title: 'Holding with a reason', did: 'You stood by it and said why.' },
  costly_truth: { title: 'Costly truth', did: 'You told them something that could cost you the deal.' },
  apology_cascade: { title: 'Too much apology', did: 'You apologised more than the matter deserved.' },
  unasked_advice: { title: 'Unasked advice', did: 'You told them what to do without being asked.' },
  small_talk: { title: 'Small talk', did: 'You talked about something beside the matter.' },
}

/** What the engine names as a cause besides the coder's codes. */
const otherCauses: Readonly<Record<string, BehaviourWords>> = {
  repeat: { title: 'The same point again', did: 'You made the same point again.' },
  fact_error: { title: 'Against the facts', did: 'A claim did not match the fact sheet.' },
  fact_told: { title: 'A fact told', did: 'You told them something that the fact sheet bears out.' },
  shock: { title: 'News', did: 'News broke in.' },
  own_reason: { title: 'A reason of their own', did: 'They said a reason of their own because you asked.' },
}

export const wordsFor = (code: string): BehaviourWords =>
  (words as Readonly<Record<string, BehaviourWords>>)[code] ??
  otherCauses[code] ?? { title: code, did: 'Something else moved them.' }
