import { APIError, type OpenAI } from 'openai'
import { classify } from './classify.ts'
import type { ModelLine } from './model.ts'

/** The part of a request that does not depend on what an endpoint understands. */
export type ChatRequest = {
  readonly model: string
  readonly lines: readonly ModelLine[]
  readonly maxTokens: number
  readonly temperature?: number | undefined
  readonly format?: OpenAI.Chat.ChatCompletionCreateParams['response_format']
}

/** What one endpoint understands; learnt from its first refusal and kept, as every reply would pay for it anew. */
export type Dialect = {
  tokens: 'max_tokens' | 'max_completion_tokens'
  temperature: boolean
  usage: boolean
}

export const newDialect = (): Dialect => ({ tokens: 'max_tokens', temperature: true, usage: true })

export function paramsFor(
  request: ChatRequest,
  dialect: Dialect,
): OpenAI.Chat.ChatCompletionCreateParamsStreaming {
  return {
    model: request.model,
    messages: request.lines.map(({ role, content }) => ({ role, content })),
    stream: true,
    [dialect.tokens]: request.maxTokens,
    ...(dialect.usage ? { stream_options: { include_usage: true } } : {}),
    ...(dialect.temperature && request.temperature !== undefined ? { temperature: request.temperature } : {}),
    ...(request.format ? { response_format: request.format } : {}),
  }
}

/** Changes the dialect where a refusal names a parameter; false where there is nothing to learn. */
export function learn(dialect: Dialect, error: unknown): boolean {
  if (!(error instanceof APIError) || (error.status !== 400 && error.status !== 422)) return false
  // Some endpoints quote the whole request in a refusal that is about something else.
  if (classify(error).kind !== 'protocol') return false
  const names = (...parameters: readonly string[]) =>
    error.param ? parameters.includes(error.param) : parameters.some((name) => error.message.includes(name))
  if (
    dialect.tokens === 'max_tokens' &&
    error.message.includes('max_completion_tokens') &&
    names('max_tokens', 'max_completion_tokens')
  ) {
    dialect.tokens = 'max_completion_tokens'
    return true
  }
  if (dialect.usage && names('stream_options', 'stream_options.include_usage')) {
    dialect.usage = false
    return true
  }
  if (dialect.temperature && names('temperature')) {
    dialect.temperature = false
    return true
  }
  return false
}
