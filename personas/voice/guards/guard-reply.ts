import type { Directive } from '../../engine/state.ts'
import type { Cast } from '../../schema.ts'
import { addressesModel } from './addresses-model.ts'
import type { Violation } from './guard-context.ts'
import { guardSentence } from './guard-sentence.ts'
import { createLeakTest, openWords, sentencesOf } from './leak.ts'
import { holdsCanary, promptTexts } from './quotes-prompt.ts'
import { everySecret, knownTexts, secretsOf } from './secrets.ts'
import { createSpeechTest } from './unspoken.ts'
import { createQuoteTest, quotable, type Quotable } from './word-for-word.ts'

export type ReplyGuard = {
  /** Every text that is out already or may be said in this reply. */
  readonly known: readonly string[]
  /** How a sentence steps out of its role after `before`, the part of this reply that is out; null: release it. */
  check(sentence: string, before: string): Violation | null
}

/** Acts that confirm what the rep put into words: the engine has decided that it may be said. */
const confirming: ReadonlySet<Directive['act']> = new Set([
  'accept-reflection',
  'correct-reflection',
  'name-tension-confirmed',
  'reveal',
  'explore',
  'disclose',
])

/** Rep turns for which an order to the model is remembered: attacks come over several. */
const lately = 4

type Reply = {
  readonly cast: Cast
  readonly directive: Directive
  readonly meant: string
  readonly transcript: readonly { readonly speaker: 'rep' | 'buyer'; readonly text: string }[]
  readonly improvised: readonly string[]
  /** The mark that stands in the prompt of this roleplay. */
  readonly canary: string
}

/** The guards of one reply, set up once from what its prompt is made of. */
export function guardReply(reply: Reply): ReplyGuard {
  const { cast, directive, meant, transcript, improvised, canary } = reply
  const secrets = secretsOf(cast, directive)
  const own = transcript.filter(({ speaker }) => speaker === 'buyer').map(({ text }) => text)
  const said = transcript.filter(({ speaker }) => speaker === 'rep').map(({ text }) => text)
  const allowed = knownTexts(cast, directive, [meant])
  const out = [...allowed, ...own, ...improvised]
  const repText = said.at(-1) ?? ''
  const open = openWords(out)
  const acts = [directive.act, ...(directive.then ? [directive.then.act] : [])]
  const guessed = acts.some((act) => confirming.has(act)) ? [] : createLeakTest(secrets, open).told(repText)
  const ways = [
    createLeakTest(secrets, openWords(said, open)).tells,
    createQuoteTest(quotableOf(cast), new Set([...secrets.flatMap(sentencesOf), ...promptTexts(cast)]), out),
    (text: string) => holdsCanary(text, canary),
    // Saying a guess again confirms it: the rep's own words are no excuse then.
    ...(guessed.length > 0 ? [createLeakTest(guessed, open).tells] : []),
    ...(said.slice(-lately).some(addressesModel) ? [piecemeal(secrets, allowed, own)] : []),
  ]
  const leaks = (text: string) => ways.some((way) => way(text))
  const unspoken = createSpeechTest(cast)
  const context = { directive, repText, leaks, unspoken, guessed: guessed.length > 0 }
  return {
    known: [...out, ...said],
    check: (sentence, before) => guardSentence(sentence, { ...context, before }),
  }
}

/**
 * For a rep who works on the model: neither their words nor what earlier replies let slip opens anything, a
 * telling word by itself is enough, and what is told over several replies is put together.
 */
function piecemeal(secrets: readonly string[], allowed: readonly string[], own: readonly string[]) {
  const base = openWords(allowed)
  const { told } = createLeakTest(secrets, base)
  // Whoever told a whole secret was meant to: no guard would have let it pass.
  const meant = own.filter((text) => told(text).length > 0)
  const test = createLeakTest(secrets, openWords(meant, base))
  const earlier = own.filter((text) => !meant.includes(text)).slice(-lately)
  return (text: string) =>
    test.tells(text) || test.isBare(text) || (test.touches(text) && test.tells([...earlier, text].join(' ')))
}

const allQuotable = new WeakMap<Cast['persona'], Quotable>()

/** Whatever this persona may have to keep and whatever a prompt says of it, sentence by sentence. */
function quotableOf(cast: Cast): Quotable {
  const known = allQuotable.get(cast.persona)
  if (known) return known
  const made = quotable([...everySecret(cast).flatMap(sentencesOf), ...promptTexts(cast)])
  allQuotable.set(cast.persona, made)
  return made
}
