import { shared, stems } from './meaning.ts'
import { shows, type Mind } from './mind.ts'

/** Exchanges for which a smaller step that the buyer offered stays on the table. */
const standsFor = 2
/** Words that carry meaning which an ask shares with the offer that it takes up. */
const takenUp = 2
/** A plain yes at the start of the turn. */
const agreement =
  /^\W*(?:yes|yeah|gladly|agreed|deal|done|of course|happily|happy to|that works|that helps|let['’]?s do (?:that|it)|i['’]?(?:d|ll) (?:like|take|do) that|fair|good|fine|okay|ok)\b/iu
/** Said with a condition, a question or another wish it is no plain yes: "Good, but …", "Fine. And what about …?" */
const reserved = /\?|\b(?:but|though|although|however|unless|instead|rather|except|only if)\b/iu
/** What a turn does that takes up nothing, whatever it begins with. */
const otherwise = ['arguing', 'pressure', 'dodge', 'discount_early'] as const

/** The offer as it was said: the last counter-offer spoken, null where its words are not known. */
export function offerOf({ cast, before }: Pick<Mind, 'cast' | 'before'>): string | null {
  const key = before.spoken.findLast((spoken) => spoken.startsWith('speech/counter-ask/'))
  return (key && cast.persona.speech['counter-ask'][Number(key.split('/').at(-1))]) ?? null
}

/**
 * Whether the rep takes up the smaller step that this buyer has just offered themselves: by asking for it in its own
 * words, or by a plain yes in the next breath. Whoever offers something does not take it back for being believed.
 */
export function takesUpOffer(mind: Mind): boolean {
  const { heard, before, exchange } = mind
  const { counteredAt } = before
  if (counteredAt === undefined || exchange - counteredAt > standsFor) return false
  if (shows(mind, ...otherwise) >= 0.5) return false
  const offer = offerOf(mind)
  if (shows(mind, 'clean_ask', 'hedged_ask') >= 0.4)
    return offer !== null && shared(stems(heard.text), stems(offer)) >= takenUp
  return exchange - counteredAt === 1 && agreement.test(heard.text) && !reserved.test(heard.text)
}
