import type { Directive } from '../../engine/state.ts'
import type { Cast } from '../../schema.ts'
import type { Violation } from './guard-context.ts'
import { guardSentence } from './guard-sentence.ts'
import { createLeakTest, openWords } from './leak.ts'
import { knownTexts, secretsOf } from './secrets.ts'

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

/** The guards of one reply, set up once from what its prompt is made of. */
export function guardReply(reply: {
  readonly cast: Cast
  readonly directive: Directive
  readonly meant: string
  readonly transcript: readonly { readonly speaker: 'rep' | 'buyer'; readonly text: string }[]
  readonly improvised: readonly string[]
}): ReplyGuard {
  const { cast, directive, meant, transcript, improvised } = reply
  const secrets = secretsOf(cast, directive)
  const own = transcript.filter(({ speaker }) => speaker === 'buyer').map(({ text }) => text)
  const said = transcript.filter(({ speaker }) => speaker === 'rep').map(({ text }) => text)
  const out = knownTexts(cast, directive, [meant, ...own, ...improvised])
  const repText = said.at(-1) ?? ''
  const open = openWords(out)
  const acts = [directive.act, ...(directive.then ? [directive.then.act] : [])]
  const guessed = !acts.some((act) => confirming.has(act)) && createLeakTest(secrets, open)(repText)
  const leaks = createLeakTest(secrets, openWords(said, open))
  return {
    known: [...out, ...said],
    check: (sentence, before) => guardSentence(sentence, { directive, repText, leaks, before, guessed }),
  }
}
