import { quantitiesOf } from '../behaviours/quantities.ts'
import type { Opening } from '../opportunities.ts'
import { sentencesOf, type Sentence } from '../sentences.ts'
import type { Act } from './act.ts'

const takesBack =
  /\b(?:(?:we|i) (?:can|could) (?:always |surely |probably |certainly |definitely |maybe )?(?:talk about|discuss|work on|do something about|be flexible|come down|find (?:something|a way)|sort something|play with|move on)|(?:that's|it's|this is|that is|it is|we're|i'm|we are) (?:totally |very |quite |fully |always |of course |pretty )?(?:negotiable|flexible|open to offers|not set in stone)|there(?:'s| is)(?: \w+)? (?:room|wiggle room|leeway|flexibility)|nothing(?:'s| is) set in stone|i know (?:it|that|this)(?:'s| is| sounds| seems) (?:a lot|quite a lot|expensive|high|steep|much|a bit much)|(?:is|would) that (?:be )?(?:too much|too high|too expensive)|don't worry about the (?:price|number|figure))\b/u
/** A condition makes it an exchange and no retreat. */
const inExchange = /\b(?:if you|in return|in exchange|for a longer|for (?:two|three|\d+) years|provided)\b/u

const namesMoney = ({ quote }: Sentence) => quantitiesOf(quote).some(({ dimension }) => dimension === 'money')

/** A price that is said and taken back in the same turn: softened, put up for talks, or excused before anybody objects. */
export function softenedPrice({ turn, kinds }: Opening): Act | null {
  if (kinds.has('objection')) return null
  const sentences = sentencesOf(turn.text)
  const at = sentences.findIndex(namesMoney)
  if (at < 0) return null
  const soft = sentences.slice(at).find(({ plain }) => takesBack.test(plain) && !inExchange.test(plain))
  return soft ? { kind: 'softened-price', turn: turn.n, quote: soft.quote, weight: 1 } : null
}
