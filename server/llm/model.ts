import type { ZodType } from 'zod'

/** Why a model gave nothing usable. The kind decides retry, breaker and who is told. */
export const modelFailureKinds = [
  'unauthorised',
  'quota-exhausted',
  'rate-limited',
  'unavailable',
  'first-token-timeout',
  'idle-timeout',
  'total-timeout',
  'context-too-long',
  'protocol',
  'cut-off',
  'refused',
  'empty',
  'too-long',
  'breaker-open',
  'stopped',
] as const
export type ModelFailureKind = (typeof modelFailureKinds)[number]

/** Carries no prompt, key or reply text: safe to log. */
export class ModelFailure extends Error {
  readonly kind: ModelFailureKind
  readonly status: number | null
  readonly retryAfterMs: number | null
  constructor(
    kind: ModelFailureKind,
    options: { status?: number; retryAfterMs?: number; cause?: unknown } = {},
  ) {
    super(`model: ${kind}`, { cause: options.cause })
    this.name = 'ModelFailure'
    this.kind = kind
    this.status = options.status ?? null
    this.retryAfterMs = options.retryAfterMs ?? null
  }
}

export type Usage = { readonly promptTokens: number; readonly completionTokens: number }
export type ModelLine = { readonly role: 'system' | 'user' | 'assistant'; readonly content: string }

export type StreamRequest = {
  readonly lines: readonly ModelLine[]
  readonly maxTokens: number
  readonly temperature?: number
  readonly signal: AbortSignal
  /** For the breaker and for counting: one organisation's storm leaves others untouched. */
  readonly org: string
  /**
   * Told what each structured attempt cost once it is over, also one that came to nothing. `counted` is false where the
   * endpoint did not say and the tokens are an estimate.
   */
  readonly spent?: (usage: Usage, counted: boolean) => void
}

/** How a stream ended well; everything else is thrown as `ModelFailure`. */
export type StreamEnd = { readonly finish: 'stop' | 'length'; readonly usage: Usage | null }

/** One interface for every model. `stream` yields text as it arrives and returns only on a terminal frame. */
export type Model = {
  readonly name: string
  stream(request: StreamRequest): AsyncGenerator<string, StreamEnd, void>
  structured<T>(
    request: StreamRequest & { readonly schema: ZodType<T>; readonly schemaName: string },
  ): Promise<{
    readonly value: T
    readonly usage: Usage | null
  }>
}
