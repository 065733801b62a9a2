import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { embeddingWidth, sentenceModel } from './worker-protocol.ts'

/** Half a sha256 of the text, the size of a step, and one signed byte for each dimension. */
const keyBytes = 16
const entryBytes = keyBytes + 4 + embeddingWidth
/** Names the model and the form: what was made otherwise is left unread. */
const header = Buffer.from(`${sentenceModel}-int8\n`)

/** The project's own, also when bundled beside it. */
export const shippedFolder = fileURLToPath(new URL('../../personas/vectors', import.meta.url))
export const vectorsEnding = '.vectors.bin'

/** Vectors as they lie in the files of a folder: key to entry, unread until asked for. */
export type ShippedVectors = {
  readonly size: number
  has(text: string): boolean
  /** Of unit length to a thousandth; null for a text that no file has. */
  get(text: string): Float32Array | null
}

const keyOf = (text: string): Buffer => createHash('sha256').update(text).digest().subarray(0, keyBytes)

const nameOf = (text: string): string => keyOf(text).toString('hex')

/** One file: its entries in the order of their keys, so that the same vectors make the same bytes. */
export function encodeVectors(vectors: ReadonlyMap<string, Float32Array>): Buffer {
  const entries = [...vectors].map(([text, vector]) => {
    // A step of a 127th of the largest: similarities of two texts move by some .0003.
    const step = Math.fround(Math.max(...vector.map(Math.abs)) / 127)
    const scale = Buffer.alloc(4)
    scale.writeFloatLE(step)
    return Buffer.concat([
      keyOf(text),
      scale,
      Buffer.from(Int8Array.from(vector, (x) => Math.round(x / step))),
    ])
  })
  return Buffer.concat([header, ...entries.toSorted(Buffer.compare)])
}

/** Entries of one file by key; none where it was made by another model or cut off. */
function entriesIn(file: string): [string, Buffer][] {
  if (!existsSync(file)) return []
  const bytes = readFileSync(file)
  const whole = (bytes.length - header.length) % entryBytes === 0
  if (!whole || !bytes.subarray(0, header.length).equals(header)) return []
  return Array.from({ length: (bytes.length - header.length) / entryBytes }, (_, index) => {
    const at = header.length + index * entryBytes
    return [bytes.subarray(at, at + keyBytes).toString('hex'), bytes.subarray(at + keyBytes, at + entryBytes)]
  })
}

/** Whether a file has the vectors of exactly these texts. */
export function holdsExactly(file: string, texts: readonly string[]): boolean {
  const keys = new Set(texts.map(nameOf))
  const held = entriesIn(file)
  return held.length === keys.size && held.every(([key]) => keys.has(key))
}

/** The vectors of the library's texts, worked out beforehand: a persona's cost five seconds of a core. */
export function readShippedVectors(folder = shippedFolder): ShippedVectors {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(vectorsEnding)) : []
  const entries = new Map(files.flatMap((name) => entriesIn(join(folder, name))))
  return {
    size: entries.size,
    has: (text) => entries.has(nameOf(text)),
    get(text) {
      const entry = entries.get(nameOf(text))
      if (!entry) return null
      const step = entry.readFloatLE(0)
      return Float32Array.from(
        new Int8Array(entry.buffer, entry.byteOffset + 4, embeddingWidth),
        (x) => x * step,
      )
    },
  }
}

let shipped: ShippedVectors | null = null

/** The project's own, read once a process and on first use. */
export function shippedVectors(): ShippedVectors {
  shipped ??= readShippedVectors()
  return shipped
}
