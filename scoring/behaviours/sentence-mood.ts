import { wordsOf } from './clean-text.ts'

const interrogative = /^(?:what|what's|how|how's|why|who|who's|where|when|which|whose)$/
const auxiliary =
  /^(?:is|are|am|was|were|do|does|did|have|has|had|can|could|would|will|shall|should|may|might|isn't|aren't|don't|doesn't|didn't|haven't|hasn't|can't|couldn't|wouldn't|won't|shouldn't|wasn't|weren't)$/
const subject =
  /^(?:i|you|we|he|she|it|they|that|this|there|your|our|my|the|a|an|any|anyone|somebody|someone|these|those)$/
const opener =
  /^(?:so|and|but|ok|okay|well|um|uh|yeah|yes|no|right|sure|then|just|also|sorry|look|honestly|great|hm|hmm|alright|now|because|fine|good|lovely|nice|interesting|true|both|again)$/

/** Asking in the middle of a clause, as after a name: "stefan will you take it", "on monday can we". */
const inverted =
  /(?<!\b(?:so|nor|neither|what|where|how|which|why) )\b(?:can|could|would|will|shall|do|did|are|should) (?:you|we) (?!know\b|see\b)\w/

/** The order of words that only a question has, wherever it begins: "at night how do you", "both what's it cost". */
const asksWithin =
  /(?<!\b(?:know|knows|see|tell|told|about|of|is|was|that's|matter|understand|remember|say|said) )\b(?:(?:what|how|why|where|when|who|which)(?: (?:much|many|long|often|else|\w+))? (?:do|does|did|would|will|can|could|should|shall|is|are|was|were|have|has|had) (?:i|you|we|he|she|it|they|that|this|there|the|your|our|my|his|her|their)\b|(?:what|who|how)'s (?:it|that|the|your|his|her|in)\b|(?:who|what) (?:happens|decides|pays|signs|gets|tells|checks|owns|runs|answers)\b)/
/** Short and without a verb of its own: "by how much", "since when", "from whom", "and if it isn't", "and then". */
const asksInShort =
  /^(?:(?:by|since|from|on|with|at|to|for|in|of|until|than) (?:what|whom|who|when|where|how|which)\b|and (?:if|when|then|what|who|how|on|at|for|the|to)\b|(?:when|why|how|who|where|what)$)/
const shortWords = 8

/**
 * Whether a clause asks: by its question mark, or, for recognised speech that has none, by its word order
 * ("would you…", "so what happens…", "anna can you…", "…, isn't it").
 */
export function asksQuestion(clause: string): boolean {
  if (clause.includes('?')) return true
  if (/[.!…]["')”]?\s*$/.test(clause)) return false
  const words = wordsOf(clause)
  const parts = clause.split(/[,:;]\s/)
  // After a comma "which", "where" and "when" carry on.
  const lastPart = parts.length < 2 ? [] : wordsOf(parts.at(-1) ?? '')
  const asksAtEnd = !/^(?:which|where|when)$/.test(lastPart[0] ?? '') && opensAsking(lastPart)
  const plain = words.join(' ')
  const inShort = words.length <= shortWords && asksInShort.test(plain)
  return (
    opensAsking(words) ||
    asksAtEnd ||
    inShort ||
    inverted.test(plain) ||
    asksWithin.test(plain) ||
    tagged(words)
  )
}

function opensAsking(words: readonly string[]): boolean {
  const from = words.findIndex((word) => !opener.test(word))
  const [first, second] = from < 0 ? ['', ''] : [words[from] ?? '', words[from + 1] ?? '']
  // "what you need", "what I'm hearing": a clause that is about something; but "what's it cost" asks.
  if (interrogative.test(first))
    return (
      (first.includes("'") || !/^(?:i|we|you|they|he|she|it|the)(?:'|$)/.test(second)) &&
      words.length - from > 1
    )
  // "so did the others" agrees.
  return (
    auxiliary.test(first) && subject.test(second) && !(words[from - 1] === 'so' && words.length - from < 4)
  )
}

function tagged(words: readonly string[]): boolean {
  const [last, beforeLast] = [words.at(-1) ?? '', words.at(-2) ?? '']
  return words.length > 3 && /^(?:it|you|they|that|we|he|she)$/.test(last) && /^(?:\w+n't)$/.test(beforeLast)
}

/** Whether a clause only supposes, proposes or cites somebody, so that nothing in it is claimed. */
export function onlySupposes(clause: string): boolean {
  const plain = ` ${wordsOf(clause).join(' ')} `
  return / (?:if|suppose|imagine|say we|let's say|whether|you said|you told|you mentioned|you were|you're at|you have|you've got|your (?:team|own|current)|i thought|you think|you might think|let's|let me|can we|could we|shall we|i'd like to|i'd love to|would you) /.test(
    plain,
  )
}

/** Whether the clause denies: an odd number of negations. */
export function negated(clause: string): boolean {
  const count = wordsOf(clause).filter((word) =>
    /^(?:not|no|never|none|nobody|nothing|cannot|neither|nor|hardly|lack|lacks|fails?)$|n't$/.test(word),
  ).length
  return count % 2 === 1
}

/** Whether a clause says that something is less or worse than something else: neither as good as it nor plainly not. */
export const fallsShort = (clause: string): boolean =>
  /\b(?:worse|less|lower|fewer|weaker|poorer|smaller|shorter|below|behind|short of)\b/u.test(
    wordsOf(clause).join(' '),
  )
