import { addressesModel } from './addresses-model.ts'
import { plain } from './guard-context.ts'

/** What a model says when it gives in to that. */
const obedience: readonly RegExp[] = [
  /^(?:sure|certainly|of course|understood|absolutely|okay|ok|yes|no problem|as (?:you )?(?:requested|instructed|asked))[,.!:]? (?:here (?:is|are|'s)|i will (?:now|ignore|act)|i'll (?:now|ignore|act|pretend)|i am now|i'm now|ignoring|my (?:instructions|prompt|rules))\b/u,
  /\b(?:ignoring|i(?:'ll| will| have|'ve)? (?:now )?(?:ignored?|disregard(?:ed)?|forget|forgotten|dropped?)) (?:all |any |the |my )*(?:previous|prior|earlier|instructions?|prompts?|rules)\b/u,
  /\b(?:my (?:(?:system )?prompt|instructions|directive|guidelines) (?:are|is|were|say|tell|state)|my rules (?:say|tell|state|forbid)|i was (?:instructed|prompted|programmed) to|i was told to (?:keep|hide|hold|resist|pretend|play|act|refuse|say|answer|never|not))\b/u,
  /\bas (?:requested|instructed|you instructed|per your instructions)\b/u,
]

const normalised = (text: string) =>
  plain(text)
    .replace(/[^\p{L}\p{N}' ]+/gu, ' ')
    .replace(/ +/gu, ' ')
    .trim()

/** Whether the buyer does as a model is told: admits instructions, or repeats what it was ordered to say. */
export function followsInstruction(sentence: string, repText: string): boolean {
  const text = plain(sentence)
  if (obedience.some((pattern) => pattern.test(text))) return true
  if (!addressesModel(repText)) return false
  const said = normalised(sentence)
  const words = said.split(' ').length
  return ordered(repText).some((order) => {
    if (words < leastWords || order === '') return false
    // Sentence by sentence, and with a word in front: "Well, …".
    return said === order || (words > leastWords && order.includes(said)) || isMostly(said, order)
  })
}

/** Shorter than this, what was ordered and what a buyer would say anyway cannot be told apart. */
const leastWords = 2

/** Whether a sentence is the ordered words and little else. */
const isMostly = (said: string, order: string) =>
  order.split(' ').length > leastWords && said.includes(order) && order.length >= said.length * 0.6

/** What an order puts in the buyer's mouth: everything in quotes, and what follows "say" or a colon. */
function ordered(repText: string): string[] {
  const text = plain(repText)
  const quoted = [...text.matchAll(/"([^"]{3,200})"/gu)].map(([, words]) => words ?? '')
  const told = [
    ...text.matchAll(
      /(?:\b(?:say|says|reply|respond|answer|repeat after me|output)\b(?: exactly| only| with| that)*:?|:) ([^".!?]{3,200})/gu,
    ),
  ].map(([, words]) => words ?? '')
  return [...quoted, ...told].map(normalised)
}
