/** Width of one sentence embedding of USE-lite. */
export const embeddingWidth = 512

/** Which model made a vector: the package's own name and version, as kept vectors outlive an upgrade. */
export const sentenceModel = 'use-lite-0.2.0'

/** What the main thread asks of the worker: one batch at a time. */
export type WorkerRequest = { readonly id: number; readonly texts: readonly string[] }

/** What the worker answers. `vectors` holds one unit-length row of `embeddingWidth` floats per text. */
export type WorkerReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'unavailable'; readonly reason: string }
  | { readonly kind: 'vectors'; readonly id: number; readonly vectors: Float32Array<ArrayBuffer> }
  | { readonly kind: 'failed'; readonly id: number; readonly reason: string }
