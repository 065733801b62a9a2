// Plays its share of the rehearsals in a thread of its own; see play-all.ts.
import { loadLibrary } from '#server/library/load.ts'
import { parentPort, workerData } from 'node:worker_threads'
import type { Sent, Share } from './play-all.ts'
import { play } from '#server/acceptance/play.ts'
import { textReader } from './readers.ts'

const { by, jobs, places } = workerData as Share
const library = loadLibrary()
const coder = by === 'text' ? textReader() : null
for (const [index, job] of jobs.entries()) {
  const course = await play(library, job, coder?.read ?? null)
  const sent: Sent = { place: places[index] ?? index, course }
  parentPort?.postMessage(sent)
}
await coder?.close()
