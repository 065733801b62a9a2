import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readFileSync, statSync, truncateSync } from 'node:fs'
import { dirname } from 'node:path'
import { embeddingWidth } from './worker-protocol.ts'

const keyBytes = 16
const entryBytes = keyBytes + embeddingWidth * 4

/** Texts are kept as half a sha256: the file holds nobody's words. */
export const vectorKey = (text: string): string =>
  createHash('sha256')
    .update(text)
    .digest('hex')
    .slice(0, keyBytes * 2)

/** Vectors by key. A missing file is an empty one; a tail that was cut off in the middle is left unread. */
export function readVectors(file: string): Map<string, Float32Array> {
  const known = new Map<string, Float32Array>()
  if (!existsSync(file)) return known
  const bytes = readFileSync(file)
  for (let at = 0; at + entryBytes <= bytes.length; at += entryBytes) {
    const key = bytes.subarray(at, at + keyBytes).toString('hex')
    const copy = bytes.buffer.slice(bytes.byteOffset + at + keyBytes, bytes.byteOffset + at + entryBytes)
    const vector = new Float32Array(copy)
    // Each is of unit length: what is not was damaged, and is worked out anew.
    if (Math.abs(Math.hypot(...vector) - 1) < 0.01) known.set(key, vector)
  }
  return known
}

/** Adds vectors in one write, so that two programs with one file do not mix their entries; a cut-off tail goes first. */
export function appendVectors(file: string, entries: ReadonlyMap<string, Float32Array>): void {
  if (entries.size === 0) return
  mkdirSync(dirname(file), { recursive: true })
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size % entryBytes !== 0) truncateSync(file, size - (size % entryBytes))
  const parts = [...entries].flatMap(([key, vector]) => [
    Buffer.from(key, 'hex'),
    Buffer.from(Float32Array.from(vector).buffer),
  ])
  appendFileSync(file, Buffer.concat(parts))
}
