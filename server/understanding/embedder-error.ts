/** Why sentence embeddings are not to be had, with the remedy in the message. */
export class EmbedderError extends Error {
  readonly code: 'understanding/model_unavailable' | 'understanding/worker_crashed' | 'understanding/closed'

  constructor(code: EmbedderError['code'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'EmbedderError'
    this.code = code
  }
}
