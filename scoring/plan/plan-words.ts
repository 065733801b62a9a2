import type { BehaviourCode } from '../behaviours/codes.ts'

/** An if-then plan as its rep wrote it: what they might say, and what the rep means to do then. */
export type Plan = { readonly ifThey: string; readonly iWill: string }

const subject = String.raw`(?:they|he|she|it|the (?:buyer|other side|customer|candidate|team|investor)|somebody|someone|\p{Lu}\p{L}+)`
const telling = String.raw`(?:says?|asks?|tells? me|tells? us|brings? up|mentions?|pushes? (?:me |back )?(?:on|for|with|about)|wants? to know|objects?|claims?|complains?(?: about)?|starts? (?:on|with|talking about)|comes? (?:up |back )?with|replies?|answers?|wonders?)`
const opener = new RegExp(
  String.raw`^\W*(?:(?:if|when|whenever|once|as soon as|should)\s+)?(?:${subject}\s+(?:will |would |then )?${telling}\s+(?:me\s+|us\s+)?(?:that\s+|whether\s+|if\s+|about\s+|something like\s+)?)?`,
  'iu',
)
const resolve =
  /^\W*(?:(?:then\s+)?(?:i|we)(?:'ll|\s+will|\s+shall|\s+am going to|'m going to|\s+want to|\s+would)?\s+)?(?:just |simply |calmly |then |not rush and )?/iu

/** What they might say, without "if they say that". */
export const foreseen = ({ ifThey }: Plan): string => stripped(ifThey, opener)

/** What is meant to be done, without "then I will". */
export const resolved = ({ iWill }: Plan): string => stripped(iWill, resolve)

function stripped(text: string, lead: RegExp): string {
  const plain = text
    .normalize('NFC')
    .replace(/[‘’‛`´]/gu, "'")
    .trim()
  const rest = plain.replace(lead, '').replace(/^["'“”\s]+|["'“”\s.!…]+$/gu, '')
  return rest === '' ? plain : rest
}

/** Verbs of a plan that name an act of the codebook. What cannot be seen in a transcript (breathing, waiting) is in none. */
const named: readonly (readonly [RegExp, readonly BehaviourCode[]])[] = [
  [
    /\b(?:ask|find out|enquire|inquire|question|dig|explore)\b/iu,
    ['open_question', 'closed_question', 'invite_no', 'clean_ask'],
  ],
  [
    /\b(?:hold|stand by|stay (?:at|with)|stick (?:to|with)|keep (?:the|my|our) (?:price|term|line|figure)|not (?:drop|lower|discount|move|give))\b/iu,
    ['hold_with_reason'],
  ],
  [
    /\b(?:admit|own up|concede|say (?:that )?i (?:do not|don't) know|be (?:honest|open|straight|frank)|say what (?:we|it) (?:cannot|can't|does not|doesn't)|tell (?:them|her|him) (?:the truth|what (?:we|it) (?:cannot|can't|does not|doesn't)))\b/iu,
    ['candour', 'costly_truth'],
  ],
  [
    /\b(?:name (?:it|the|what)|say (?:out loud|aloud)|call it out|put (?:it )?on the table)\b/iu,
    ['name_tension'],
  ],
  [
    /\b(?:say back|give back|play back|repeat (?:back|what|their)|reflect|sum up what|put it in my (?:own )?words)\b/iu,
    ['specific_reflection'],
  ],
  [
    /\b(?:invite (?:a|the|an honest) no|make it easy to (?:say no|refuse)|let (?:them|her|him) say no)\b/iu,
    ['invite_no'],
  ],
  [
    /\b(?:suggest|propose|fix|book|agree|set)\b.{0,40}\b(?:date|day|time|step|meeting|call|hour|week|monday|tuesday|wednesday|thursday|friday)\b/iu,
    ['clean_ask'],
  ],
  [
    /\b(?:answer|say|tell|give)\b.{0,24}\b(?:price|figure|number|first|straight away|plainly|at once)\b/iu,
    ['direct_answer', 'hold_with_reason'],
  ],
  [
    /\b(?:tell|share|say)\b.{0,40}\b(?:i (?:saw|have seen|believe)|i've seen|why i|story|what i saw)\b/iu,
    ['owned_conviction'],
  ],
]

/** Acts of the codebook that a plan names in its own words; none for one that says what to say. */
export const actsNamed = (plan: Plan): ReadonlySet<BehaviourCode> =>
  new Set(named.flatMap(([words, codes]) => (words.test(plan.iWill) ? codes : [])))
