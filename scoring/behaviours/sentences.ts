import { sentencesOf } from './clauses.ts'
import type { Clause } from './clauses.ts'
import { wordsOf } from './clean-text.ts'
import { embedOnce } from './embed-once.ts'
import { quantitiesOf } from './quantities.ts'
import type { Embed, Worked } from './reading.ts'
import { sentenceShares } from './sentence-kinds.ts'
import type { SentenceShares } from './sentence-kinds.ts'

/**
 * Share from which a sentence says nothing. Of 60 such sentences by a writer whom no training saw 34 come to it, and of
 * 119 that are near to one kind or another none.
 */
const fillerFrom = 0.4
/** Whoever speaks longer than this says something. */
const longestFiller = 16
/** Share from which a sentence is said to work on somebody, and the one that is noted at all. */
const notedFrom = 0.4

export type Sentences = {
  /** The turn with spaces where a sentence says nothing, so that the rest is read as if it had not been said; offsets stay. */
  readonly heard: string
  /** How many of them are left. */
  readonly count: number
  /** Sentences that press or flatter, by offsets of the text. */
  readonly worked: readonly Omit<Worked, 'quote'>[]
}

/** Looks at each sentence of a text alone, in one call of `embed`; a text of nothing but filler is left as it is. */
export async function lookAtSentences(text: string, embed: Embed): Promise<Sentences> {
  const sentences = sentencesOf(text)
  const vectorOf = await embedOnce(
    embed,
    sentences.map((one) => one.text),
  )
  const looked = sentences.map((one) => ({ ...one, shares: sentenceShares(one.text, vectorOf(one.text)) }))
  const empty = looked.filter(isFiller)
  const worked = looked.flatMap(workedBy)
  return empty.length === looked.length
    ? { heard: text, count: looked.length, worked }
    : { heard: empty.reduce(blanked, text), count: looked.length - empty.length, worked }
}

type Looked = Clause & { readonly shares: SentenceShares }

const isFiller = ({ text, shares }: Looked): boolean =>
  shares.filler >= fillerFrom && wordsOf(text).length <= longestFiller && quantitiesOf(text).length === 0

const blanked = (text: string, { start, end }: Clause): string =>
  text.slice(0, start) + ' '.repeat(end - start) + text.slice(end)

function workedBy({ start, end, shares }: Looked): readonly Omit<Worked, 'quote'>[] {
  const presses = shares.urgency + shares.guilt + shares.threat + shares.pressure
  const [manner, confidence] =
    presses >= shares.flattery ? (['presses', presses] as const) : (['flatters', shares.flattery] as const)
  return confidence >= notedFrom ? [{ manner, confidence, start, end }] : []
}
