import { buyerCalibration, buyerHeads } from './weights/buyer-head.ts'
import { buyerInput } from './buyer-input.ts'
import { questionOf } from './buyer-question.ts'
import { clausesOf } from './clauses.ts'
import { coderVersion } from './coder-version.ts'
import { objectionKinds, stances } from './codes.ts'
import { embedOnce } from './embed-once.ts'
import { headScores, sigmoid, softmax, unpackHead } from './linear-head.ts'
import type { LinearHead } from './linear-head.ts'
import { answered } from './read-context.ts'
import { lookAtSentences } from './sentences.ts'
import type { BuyerReading, Embed, Utterance } from './reading.ts'
import { visibleText } from './visible-text.ts'

const ladders = [0, 1, 2, 3, 4, 5] as const
const heads = {
  ladder: unpackHead(buyerHeads.ladder),
  stance: unpackHead(buyerHeads.stance),
  objection: unpackHead(buyerHeads.objection),
  discomfort: unpackHead(buyerHeads.discomfort),
}

/**
 * Reads one buyer turn in the context of the rep turn it answers, from its words alone. `context` may hold
 * the whole transcript: only turns before `turn.n` are looked at. A blank turn reads as ladder 0, neutral,
 * without objection, at full confidence. Rejects only where `embed` does.
 */
export async function readBuyerTurn(
  turn: Utterance,
  context: readonly Utterance[],
  embed: Embed,
): Promise<BuyerReading> {
  const visible = visibleText(turn.text)
  const clauses = clausesOf(visible.text)
  if (clauses.length === 0) return blankReading
  const said = answered(turn, context)
  const rep = said === null ? null : (await lookAtSentences(said, embed)).heard
  const vectorOf = await embedOnce(embed, [visible.text, ...(rep === null ? [] : [rep])])
  const input = buyerInput(visible.text, clauses, rep, vectorOf)
  const ladder = choice(heads.ladder, input, ladders, buyerCalibration.ladder)
  const stance = choice(heads.stance, input, stances, buyerCalibration.stance)
  const objection = choice(heads.objection, input, objectionKinds, buyerCalibration.objection)
  const question = questionOf(clauses)
  return {
    coder: coderVersion,
    ladder: ladder.value,
    stance: stance.value,
    objection: objection.value,
    confidence: { ladder: ladder.confidence, stance: stance.confidence, objection: objection.confidence },
    steps: ladder.shares.map((share) => Math.round(share * 1000) / 1000),
    discomfort: sigmoid(headScores(heads.discomfort, input)[0] ?? -Infinity) >= buyerCalibration.discomfort,
    question:
      question === null
        ? null
        : turn.text.slice(visible.original(question.start), visible.original(question.end - 1) + 1),
  }
}

function choice<Value>(
  head: LinearHead,
  input: Float32Array,
  values: readonly [Value, ...Value[]],
  temperature: number,
): { readonly value: Value; readonly confidence: number; readonly shares: readonly number[] } {
  const shares = softmax(headScores(head, input).map((score) => score * temperature))
  const confidence = Math.max(...shares)
  return { value: values[shares.indexOf(confidence)] ?? values[0], confidence, shares }
}

const blankReading: BuyerReading = {
  coder: coderVersion,
  ladder: 0,
  stance: 'neutral',
  objection: 'none',
  confidence: { ladder: 1, stance: 1, objection: 1 },
  discomfort: false,
  question: null,
}
