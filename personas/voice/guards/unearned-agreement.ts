import type { Directive } from '../../engine/state.ts'
import { plain, type GuardContext } from './guard-context.ts'

/** A decision for it. Only a buyer whose state has decided says one of these. */
const commitments: readonly RegExp[] = [
  /^(?:[\p{L}, ]{0,20} )?where do i sign\b/u,
  /\b(?:sign me up|count me in|you(?:'ve| have) (?:got|won) (?:me(?! (?:there|till|until|for|on|at|in|with)\b)|a deal)|(?:it's a deal|we have a deal)(?! (?:for|breaker)))\b/u,
  /\b(?:you(?:'ve| have)|that(?:'s| has)?) (?:just )?(?:convinced|persuaded|sold|won) me\b/u,
  /\b(?:i'm|i am|we're|we are) (?:sold|in|convinced|persuaded|on board|ready to (?:go|move|start|sign|buy|commit|proceed))(?=[.!,;]|$| (?:on|with|now|then|and))/u,
  /^(?:ok(?:ay)?|right|alright|yes|yeah|fine|great|good|then|well)?[,.]? ?(?:let's|lets) (?:do it(?! again)|do this|go ahead|get (?:it |this )?(?:started|going|signed)|move (?:forward|ahead)|proceed|make it happen|sign|set (?:it|this) up)\b/u,
  /\b(?:i'll|i will|we'll|we will|i'd like to|we'd like to|happy to) (?:take it(?! (?:into|round|to|up|from|as|away|back|home)\b)|buy (?:it|this)|sign\b(?! (?:what|when|if|nothing)\b)|go ahead(?: with (?:it|this|you))?|go with (?:you|it|this)|move (?:forward|ahead)|commit to (?:it|this|that)|approve (?:it|this))\b/u,
  /\b(?:i|we) (?:accept (?:the|your) (?:offer|terms|proposal)|(?:are|'re) in for (?:the|all|half)|(?:will|'ll) (?:invest|lead|fund) )|\b(?:we're|i'm|i am|we are) in for (?:the|all of|half)\b/u,
  /\bsend (?:me |us |it |over |through )*(?:the |a |your )?(?:contract|agreement|paperwork|order form|invoice)\b/u,
]

/** The one decision that is put as a question. */
const asking = /\bwhere do i sign\b/u
/** "Send me the contract when hell freezes over". */
const never = /\b(?:when|once|the day|after) (?:hell|pigs|i'm dead|the moon|it snows in)\b/u

/** Giving way in a part: natural at times, not from a buyer who resists. */
const concessions: readonly RegExp[] = [
  /\b(?:i (?:completely |totally |fully )?agree|you're (?:absolutely |completely |quite |so )?right|you are (?:absolutely |quite )?right)\b/u,
  /(?<!thing )\bthat (?:really |actually |does )?(?:makes? (?:a lot of |perfect |total |good )?sense|sounds (?:great|good|perfect|amazing|fantastic|wonderful|ideal|very (?:good|helpful)|interesting))\b/u,
  /\b(?:that's|this is|it's) (?:very |really |incredibly |so |exactly )?(?:helpful|reassuring|impressive|compelling|what (?:i|we) (?:need|needed|were looking for|want(?:ed)?))\b/u,
  /\bi (?:really |do )?(?:appreciate|love) (?:that|this|your|you|how|the way|it)\b/u,
  /\bi (?:really |do )?like (?:your|what you|how you|the way you|that you|the sound of|(?:it|this|that)(?=[.!,;]|$))/u,
  /\bthank(?:s| you) so much\b|\bthank(?:s| you)\b(?: very much)?,? (?:for (?:explaining|sharing|clarifying|understanding|your|the|being|asking|listening|that)|that)/u,
  /\bi(?:'d| would) (?:be happy|be delighted|love) to (?:see|hear|learn|try|know|talk|discuss|explore|meet|schedule|set|get|move|take|have|do|go)\b/u,
]

/** "That makes sense, but": whatever follows takes it back. */
const takenBack =
  /(?:,|;| -|—|–) ?(?:but|though|still|only|yet|except|and yet)\b|\b(?:but|however|although)\b/u
/** "I'm not convinced", "you haven't sold me", "before I sign": the words without the deed. */
const denied =
  /\b(?:not|never|no|n't|isn't|aren't|haven't|hasn't|won't|can't|don't|before|until|unless|if|when|once|why would|whether|nobody)\b|n't\b/u

const committing: ReadonlySet<Directive['act']> = new Set(['commit', 'small-step', 'vote-yes', 'quiet-yes'])
/** Acts that offer a step of one's own, or whose manners are no concession. */
const polite: ReadonlySet<Directive['act']> = new Set([
  'counter-ask',
  'consider-ask',
  'polite-agree',
  'greet',
  'small-talk',
  'name-tension-confirmed',
  'disqualify',
  'exit-fade',
  'exit-not-now',
  'exit-hard-no',
  'stall',
  'time-limit',
])

/** "You've got me" of somebody who does not know is no surrender. */
const atALoss = /^(?:[\p{L} ]{0,12} )?you(?:'ve| have) got me\b[^,]*$/u

/** Whether the buyer agrees beyond their state: decides before it is decided, or gives way while they resist. */
export function isUnearnedAgreement(
  sentence: string,
  { directive }: Pick<GuardContext, 'directive'>,
): boolean {
  const acts = [directive.act, directive.then?.act]
  if (acts.some((act) => act !== undefined && committing.has(act))) return false
  const text = plain(sentence)
  const asked = text.endsWith('?')
  if (acts.includes('answer-unknown') && atALoss.test(text)) return false
  const decides = commitments.some((pattern) => holds(pattern, text))
  if (decides && (!asked || asking.test(text)) && !never.test(text)) return true
  if (directive.stance !== 'resist' || directive.intensity < 0.3) return false
  if (acts.some((act) => act !== undefined && polite.has(act))) return false
  return !asked && !takenBack.test(text) && concessions.some((pattern) => holds(pattern, text))
}

/** Found, and not denied by what stands before it in the same clause. */
function holds(pattern: RegExp, text: string): boolean {
  const found = pattern.exec(text)
  if (!found) return false
  const before =
    text
      .slice(0, found.index)
      .split(/[.;!?]/u)
      .at(-1) ?? ''
  return !denied.test(before)
}
