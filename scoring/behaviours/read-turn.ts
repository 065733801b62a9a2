import { repCalibration, repHead } from './weights/rep-head.ts'
import { wordCounts } from './weights/word-counts.ts'
import { nearestAnchors } from './anchors.ts'
import { questionOf } from './buyer-question.ts'
import { claimsOf } from './claims.ts'
import type { FactVectors } from './claims.ts'
import { clausesOf } from './clauses.ts'
import { cleanEdges } from './clean-edges.ts'
import { wordsOf } from './clean-text.ts'
import { assertsWorth, behavioursOf, clauseScores } from './code-clauses.ts'
import { coderVersion } from './coder-version.ts'
import { embedOnce } from './embed-once.ts'
import type { VectorOf } from './embed-once.ts'
import { unpackHead } from './linear-head.ts'
import { quantitiesOf } from './quantities.ts'
import { answered, earlierTurns } from './read-context.ts'
import type { Anchor, CodedBehaviour, Embed, Fact, TurnReading, Utterance } from './reading.ts'
import { repInputs } from './rep-inputs.ts'
import { repeatOf } from './repeats.ts'
import { settled } from './second-look.ts'
import { lookAtSentences } from './sentences.ts'
import { uptakeOf } from './uptake.ts'
import { visibleText } from './visible-text.ts'
import { wordWeightOf } from './word-weight.ts'

const head = unpackHead(repHead)
const wordWeight = wordWeightOf(wordCounts)
/** Own earlier turns searched for the same point; older ones are no longer heard as repetition. */
const repeatWindow = 12
/** Buyer turns whose numbers and names may be given back without being claims. */
const saidWindow = 40

/**
 * Reads one rep turn in the context of what was said before it: behaviours clause by clause, claims against
 * `facts`, nearness to `anchors`, uptake and repetition. `context` may hold the whole transcript: only turns
 * before `turn.n` are looked at. The turn's sentences are embedded in one call and all else in a second (about 20 ms a
 * clause uncached); `embed` should remember identical texts, because facts, anchors and earlier turns are asked for each time.
 * Quotes are `turn.text.slice(start, end)`. Rejects only where `embed` does.
 */
export async function readTurn(
  turn: Utterance,
  context: readonly Utterance[],
  facts: readonly Fact[],
  anchors: readonly Anchor[],
  embed: Embed,
): Promise<TurnReading> {
  const visible = visibleText(turn.text)
  const { heard, count, worked } = await lookAtSentences(visible.text, embed)
  const clauses = clausesOf(heard)
  const buyer = answered(turn, context)
  // A turn without words repeats nobody.
  const before = clauses.length === 0 ? [] : earlierTurns(turn, context, 'rep', repeatWindow)
  const earlier = before.flatMap(({ n, text }) =>
    clausesOf(visibleText(text).text).map((clause) => ({ turn: n, text: clause.text })),
  )
  const vectorOf = await embedOnce(embed, [
    heard,
    ...(buyer === null ? [] : [buyer]),
    ...clauses.map(({ text }) => text),
    ...earlier.map(({ text }) => text),
    ...anchors.map(({ text }) => text),
    ...facts.flatMap(({ text, denied }) => (denied === undefined ? [text] : [text, denied])),
  ])

  const quoteOf = (start: number, end: number) => {
    const [from, to] = [visible.original(start), visible.original(end - 1) + 1]
    return { quote: turn.text.slice(from, to), start: from, end: to }
  }
  const scores = clauseScores(head, repInputs(heard, clauses, buyer, vectorOf))
  const said = earlierTurns(turn, context, 'buyer', saidWindow).map(({ text }) => text)
  const visibly = (first: number, last: number) => {
    const { start, end } = cleanEdges(heard, first, last)
    return { quote: heard.slice(start, end), start, end }
  }
  const { behaviours, unsure } = settled({
    text: heard,
    coded: behavioursOf(scores, clauses, repCalibration, visibly),
    worked,
    question: buyer === null ? null : (questionOf(clausesOf(buyer))?.text ?? null),
    said,
    band: repCalibration.band,
  })
  const asWritten = (one: CodedBehaviour) => ({ ...one, ...quoteOf(one.start, one.end) })
  const clauseVectors = clauses.map(({ text }) => vectorOf(text))
  return {
    coder: coderVersion,
    behaviours: behaviours.map(asWritten),
    unsure: unsure.map(asWritten),
    claims: claimsOf(
      clauses.map((clause, index) => ({
        quote: quoteOf(clause.start, clause.end).quote,
        text: clause.text,
        vector: vectorOf(clause.text),
        asserts: assertsWorth(scores, index, repCalibration),
      })),
      facts,
      facts.map((fact) => factVectors(fact, vectorOf)),
      { quantities: said.flatMap(quantitiesOf), words: new Set(said.flatMap(wordsOf)) },
    ),
    anchors: nearestAnchors(anchors, vectorOf, clauseVectors),
    uptake:
      buyer === null || clauses.length === 0
        ? null
        : uptakeOf(
            {
              theirs: buyer,
              ours: heard,
              clauses: clauses.map(({ text }) => text),
              theirVector: vectorOf(buyer),
              clauseVectors,
            },
            wordWeight,
          ),
    repeatOf: repeatOf(
      clauses.map(({ text }) => ({ turn: turn.n, text, vector: vectorOf(text) })),
      earlier.map((point) => ({ ...point, vector: vectorOf(point.text) })),
    ),
    words: wordsOf(heard).length,
    sentences: count,
    worked: worked.map((one) => ({ ...one, ...quoteOf(one.start, one.end) })),
  }
}

const factVectors = (fact: Fact, vectorOf: VectorOf): FactVectors => ({
  text: vectorOf(fact.text),
  denied: fact.denied === undefined ? null : vectorOf(fact.denied),
})
