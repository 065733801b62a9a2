import { bestArithmetic } from '../understanding/network/multiply-tile.ts'
import { readSentenceWeights } from '../understanding/network/sentence-weights.ts'
import { sentenceModel } from '../understanding/worker-protocol.ts'
import { fail, ok, type Finding } from './finding.ts'

/** The sentence model that reads what is said: without it no turn can be read. */
export async function examineSentences(read = readSentenceWeights): Promise<Finding> {
  try {
    await read()
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return fail('sentences', `the model cannot be read (${reason}). Run npm ci again.`)
  }
  const speed = bestArithmetic() === 'fused' ? 'fused' : 'not fused: an older Node, about half as fast'
  return ok('sentences', `${sentenceModel} on WebAssembly, multiply-add ${speed}`)
}
