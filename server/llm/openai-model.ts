import { OpenAI } from 'openai'
import { newDialect } from './chat-request.ts'
import { chatStream } from './chat-stream.ts'
import { createGuardedFetch } from './guarded-fetch.ts'
import type { ModelLimits } from './limits.ts'
import type { Model } from './model.ts'
import { structured, type FormatMemory } from './structured.ts'

export type OpenAiOptions = {
  /** Null: the SDK's own endpoint. */
  readonly baseUrl: string | null
  /** Null: local endpoints want no key, but the SDK insists on one. */
  readonly apiKey: string | null
  readonly model: string
  readonly limits: ModelLimits
}

/** Any OpenAI-compatible endpoint over Chat Completions. One attempt a call: retries and breaker go around it. */
export function createOpenAiModel(options: OpenAiOptions): Model {
  const { limits } = options
  const client = new OpenAI({
    apiKey: options.apiKey ?? 'none',
    // Each undefined would be read from the environment behind our configuration's back.
    baseURL: options.baseUrl ?? 'https://api.openai.com/v1',
    organization: null,
    project: null,
    maxRetries: 0,
    // Ours fires first and names what happened.
    timeout: limits.totalMs + 1000,
    logLevel: 'off',
    fetch: createGuardedFetch(limits.maxBytes),
  })
  const dialect = newDialect()
  const memory: FormatMemory = { rung: 'json_schema' }
  return {
    name: options.model,
    stream: ({ lines, maxTokens, temperature, signal }) =>
      chatStream(client, { model: options.model, lines, maxTokens, temperature }, dialect, limits, signal),
    structured: (request) =>
      structured(request, memory, ({ lines, format }) =>
        chatStream(
          client,
          {
            model: options.model,
            lines,
            maxTokens: request.maxTokens,
            temperature: request.temperature,
            ...(format ? { format } : {}),
          },
          dialect,
          limits,
          request.signal,
        ),
      ),
  }
}
