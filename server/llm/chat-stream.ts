import type { OpenAI } from 'openai'
import { learn, paramsFor, type ChatRequest, type Dialect } from './chat-request.ts'
import { chunkSchema } from './chunk.ts'
import { classify } from './classify.ts'
import type { ModelLimits } from './limits.ts'
import { ModelFailure, type ModelFailureKind, type StreamEnd, type Usage } from './model.ts'
import { createThinkingFilter } from './thinking.ts'

/** Longest wait for the usage that some endpoints send after the last word. */
const usageWaitMs = 1000

/**
 * One attempt: the words as they arrive, and how they ended. The SDK neither times out after the headers nor tells an
 * aborted or broken-off stream from a finished one, so the timers and the verdict are here.
 * @throws ModelFailure always, whatever went wrong; the upstream is closed by then.
 */
export async function* chatStream(
  client: OpenAI,
  request: ChatRequest,
  dialect: Dialect,
  limits: ModelLimits,
  signal: AbortSignal,
): AsyncGenerator<string, StreamEnd, void> {
  if (signal.aborted) throw new ModelFailure('stopped')
  const upstream = new AbortController()
  const cut: { by: ModelFailure | null } = { by: null }
  const cutFor = (kind: ModelFailureKind) => {
    cut.by ??= new ModelFailure(kind)
    upstream.abort()
  }
  const stop = () => cutFor('stopped')
  signal.addEventListener('abort', stop, { once: true })
  const total = setTimeout(cutFor, limits.totalMs, 'total-timeout')
  let timer = setTimeout(cutFor, limits.firstTokenMs, 'first-token-timeout')
  const thinking = createThinkingFilter()
  let blank = ''
  let length = 0
  let finish: string | null = null
  let usage: Usage | null = null
  const words = (text: string): string => {
    if (length === 0 && (blank + text).trim() === '') {
      blank += text
      return ''
    }
    const out = length === 0 ? (blank + text).trimStart() : text
    length += out.length
    if (length > limits.maxChars || blank.length > limits.maxChars) throw new ModelFailure('too-long')
    return out
  }
  try {
    const stream = await open(client, request, dialect, upstream.signal)
    for await (const raw of stream) {
      const { data: chunk } = chunkSchema.safeParse(raw)
      if (!chunk) throw new ModelFailure('protocol')
      if (chunk.usage) {
        const { prompt_tokens: promptTokens, completion_tokens: completionTokens } = chunk.usage
        usage = { promptTokens, completionTokens }
      }
      const choice = chunk.choices?.[0]
      if (choice?.delta?.refusal?.trim()) throw new ModelFailure('refused')
      const text = words(thinking.push(choice?.delta?.content ?? ''))
      if (text !== '') {
        clearTimeout(timer)
        yield text
        if (cut.by) throw cut.by
        timer = setTimeout(cutFor, limits.idleMs, 'idle-timeout')
      }
      if (choice?.finish_reason && finish === null) {
        finish = choice.finish_reason
        clearTimeout(timer)
        timer = setTimeout(() => upstream.abort(), Math.min(usageWaitMs, limits.idleMs))
      }
    }
  } catch (error) {
    // After the terminal frame only the usage could still come: its loss is no failure.
    if (finish === null || cut.by) throw cut.by ?? classify(error)
  } finally {
    clearTimeout(timer)
    clearTimeout(total)
    signal.removeEventListener('abort', stop)
    upstream.abort()
  }
  if (cut.by) throw cut.by
  const rest = words(thinking.end())
  if (rest !== '') yield rest
  return { finish: verdict(finish, length), usage }
}

function verdict(finish: string | null, length: number): StreamEnd['finish'] {
  if (finish === null) throw new ModelFailure('cut-off')
  if (finish === 'content_filter') throw new ModelFailure('refused')
  if (finish !== 'stop' && finish !== 'length') throw new ModelFailure('protocol')
  if (length === 0) throw new ModelFailure('empty')
  return finish
}

async function open(client: OpenAI, request: ChatRequest, dialect: Dialect, signal: AbortSignal) {
  for (;;) {
    try {
      return await client.chat.completions.create(paramsFor(request, dialect), { signal })
    } catch (error) {
      if (!learn(dialect, error)) throw error
    }
  }
}
