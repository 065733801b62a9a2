import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadLibrary } from '../library/load.ts'
import { createEmbedder } from '../understanding/embedder.ts'
import { libraryTextsById } from '../understanding/library-texts.ts'
import {
  encodeVectors,
  holdsExactly,
  shippedFolder,
  vectorsEnding,
} from '../understanding/shipped-vectors.ts'

/*
 * Works out the vectors of the library's texts and puts them into personas/vectors, one file a persona and
 * one a room. Run after a
 * persona or a scenario has changed; what is there already is kept, so only new texts cost anything.
 */
const wanted = new Set<string>()
// The embedder gives what the files hold, and works out the rest.
const embedder = createEmbedder()
mkdirSync(shippedFolder, { recursive: true })
for (const [id, texts] of libraryTextsById(loadLibrary())) {
  const name = `${id}${vectorsEnding}`
  wanted.add(name)
  const file = join(shippedFolder, name)
  if (holdsExactly(file, texts)) continue
  const vectors = await embedder.embed(texts)
  const bytes = encodeVectors(
    new Map(texts.map((text, index) => [text, vectors[index] ?? new Float32Array()])),
  )
  writeFileSync(file, bytes)
  console.log(`${name}  ${texts.length} texts, ${(bytes.length / 1000).toFixed(0)} kB`)
}
for (const name of readdirSync(shippedFolder)) {
  if (name.endsWith(vectorsEnding) && !wanted.has(name)) rmSync(join(shippedFolder, name))
}
console.log(`${wanted.size} files are up to date; ${embedder.stats().embedded} texts were worked out`)
await embedder.close()
