import * as z from 'zod'

/** Pieces of words with their log likelihood, in the order of their ids. A piece without one costs nothing. */
export const vocabularySchema = z.array(z.tuple([z.string(), z.number().nullable()])).min(1)
export type Vocabulary = z.infer<typeof vocabularySchema>

/** Ids of the pieces that make up a text. */
export type Tokenize = (text: string) => readonly number[]

type Node = {
  readonly next: Map<string, Node>
  piece: { readonly id: number; readonly score: number } | null
}

const unknownId = 0
/** The first ids are marks that no text contains. */
const reservedIds = 6
/** Stands for the space before a word (SentencePiece). */
const wordMark = '\u2581'

/**
 * Cuts a text into the likeliest pieces of the model's vocabulary (a unigram model, best path by Viterbi). The network
 * was trained on exactly these ids, also where a path is odd: a score of nothing counts as not yet reached, and a
 * character that no piece begins with is unknown, once for several in a row.
 */
export function createTokenizer(vocabulary: Vocabulary): Tokenize {
  const root = trieOf(vocabulary)
  return (text) => {
    const normal = text.normalize('NFKC')
    const symbols = normal === '' ? [] : Array.from(wordMark + normal.replaceAll(' ', wordMark))
    const best = new Float64Array(symbols.length + 1)
    const lengths = new Int32Array(symbols.length + 1).fill(1)
    const ids = new Int32Array(symbols.length + 1).fill(unknownId)

    for (let start = 0; start < symbols.length; start++) {
      const offer = (length: number, id: number, score: number) => {
        const end = start + length
        const sum = score + (best[start] ?? 0)
        if (best[end] !== 0 && sum < (best[end] ?? 0)) return
        best[end] = sum
        lengths[end] = length
        ids[end] = id
      }
      let found = false
      let node = root.next.get(symbols[start] ?? '')
      for (let length = 1; node !== undefined; length++) {
        if (node.piece !== null) {
          offer(length, node.piece.id, node.piece.score)
          found = true
        }
        node = node.next.get(symbols[start + length] ?? '')
      }
      if (!found) offer(1, unknownId, 0)
    }

    const path: number[] = []
    for (let end = symbols.length; end > 0; end -= lengths[end] ?? 1) {
      const id = ids[end] ?? unknownId
      if (id !== unknownId || path.at(-1) !== unknownId) path.push(id)
    }
    return path.toReversed()
  }
}

function trieOf(vocabulary: Vocabulary): Node {
  const root: Node = { next: new Map(), piece: null }
  vocabulary.forEach(([text, score], id) => {
    if (id < reservedIds) return
    let node = root
    for (const symbol of text) {
      const next = node.next.get(symbol) ?? { next: new Map(), piece: null }
      node.next.set(symbol, next)
      node = next
    }
    node.piece = { id, score: score ?? 0 }
  })
  return root
}
