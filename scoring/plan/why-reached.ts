import { clausesOf } from '../behaviours/clauses.ts'
import { shareFound, stemsOf } from '../behaviours/content-words.ts'
import { embedOnce, type VectorOf } from '../behaviours/embed-once.ts'
import type { Embed, Utterance } from '../behaviours/reading.ts'
import { cosine } from '../behaviours/similarity.ts'
import type { Found } from './plan-held.ts'

/** What a rep wrote that they believe, and what they have seen that it rests on. */
export type Why = { readonly belief: string; readonly seen: string }

/** How much of a why was said, and what of that came back from the buyer. Each is the nearest words, verbatim. */
export type WhyReached = { readonly said: Found | null; readonly cameBack: Found | null }

/**
 * Cosine and a fifth of the shared meaning words, from which words are taken for the same matter. Below .5 unrelated
 * lines of one conversation about one offer begin to pass.
 */
const sameFrom = 0.5
const wordsWeight = 0.2
/** A buyer who comes back to something uses a word of it: nearness alone is found in any agreement. */
const leastWords = 1

/**
 * What of a rep's why was said in a conversation, and where the buyer came back to it afterwards. Null where nothing was
 * written. It finds what is close in meaning and can miss it. Rejects only where `embed` does.
 */
export async function whyReached(
  why: Why,
  turns: readonly Utterance[],
  embed: Embed,
): Promise<WhyReached | null> {
  const written = [why.belief, why.seen].map((text) => text.trim()).filter((text) => text !== '')
  if (written.length === 0) return null
  const parts = turns.flatMap((turn) =>
    clausesOf(turn.text).map(({ text }) => ({ turn: turn.n, speaker: turn.speaker, quote: text.trim() })),
  )
  const vectorOf = await embedOnce(embed, [...written, ...parts.map(({ quote }) => quote)])
  const said = nearest(
    written,
    parts.filter(({ speaker }) => speaker === 'rep'),
    vectorOf,
  )
  if (!said) return { said: null, cameBack: null }
  const after = parts.filter(
    ({ speaker, turn, quote }) =>
      speaker === 'buyer' && turn > said.turn && sharedWords(quote, [...written, said.quote]) >= leastWords,
  )
  return { said, cameBack: nearest([...written, said.quote], after, vectorOf) }
}

function sharedWords(quote: string, texts: readonly string[]): number {
  const known = new Set(texts.flatMap((text) => [...stemsOf(text)]))
  return [...stemsOf(quote)].filter((stem) => known.has(stem)).length
}

function nearest(wanted: readonly string[], parts: readonly Found[], vectorOf: VectorOf): Found | null {
  let best: { readonly score: number; readonly found: Found } | null = null
  for (const { turn, quote } of parts)
    for (const text of wanted) {
      const score =
        Math.max(0, cosine(vectorOf(text), vectorOf(quote))) +
        wordsWeight * shareFound(stemsOf(text), stemsOf(quote))
      if (score >= sameFrom && score > (best?.score ?? 0)) best = { score, found: { turn, quote } }
    }
  return best?.found ?? null
}
