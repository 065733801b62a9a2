import { zodResponseFormat } from 'openai/helpers/zod'
import * as z from 'zod'
import type { ChatRequest } from './chat-request.ts'
import { ModelFailure, type ModelLine, type StreamEnd, type StreamRequest, type Usage } from './model.ts'
import { addUsage, estimateUsage } from './usage.ts'

const rungs = ['json_schema', 'json_object', 'text'] as const
type Rung = (typeof rungs)[number]

/** The strictest format that an endpoint has not refused yet; one per model, so that a refusal is paid for once. */
export type FormatMemory = { rung: Rung }

type Chat = (request: Pick<ChatRequest, 'lines' | 'format'>) => AsyncGenerator<string, StreamEnd, void>

/**
 * A reply of a given shape: asked for by schema, then as JSON, then as text, whatever the endpoint takes; read with
 * zod, never clamped. A reply that does not fit is sent back once with what is wrong.
 * @throws ModelFailure `protocol` where the second reply does not fit either; else as a stream throws.
 */
export async function structured<T>(
  request: StreamRequest & { readonly schema: z.ZodType<T>; readonly schemaName: string },
  memory: FormatMemory,
  chat: Chat,
): Promise<{ readonly value: T; readonly usage: Usage | null }> {
  const ask = async (lines: readonly ModelLine[]) => {
    const reply = await say(request, lines, memory, chat)
    request.spent?.(reply.usage ?? estimateUsage(lines, reply.text), reply.usage !== null)
    return reply
  }
  const first = await ask(request.lines)
  const read = parse(request.schema, first.text)
  if (read.ok) return { value: read.value, usage: first.usage }
  const repair: ModelLine[] = [
    ...request.lines,
    { role: 'assistant', content: first.text },
    {
      role: 'user',
      content: `That cannot be used: ${read.wrong}\nAnswer again with the corrected JSON and nothing else.`,
    },
  ]
  const second = await ask(repair)
  const again = parse(request.schema, second.text)
  if (!again.ok) throw new ModelFailure('protocol')
  return { value: again.value, usage: addUsage(first.usage, second.usage) }
}

async function say(
  { schema, schemaName }: { readonly schema: z.ZodType; readonly schemaName: string },
  lines: readonly ModelLine[],
  memory: FormatMemory,
  chat: Chat,
): Promise<{ text: string; usage: Usage | null }> {
  for (;;) {
    const { rung } = memory
    try {
      return await collect(chat(inFormat(rung, lines, schema, schemaName)))
    } catch (error) {
      const next = rungs[rungs.indexOf(rung) + 1]
      if (!next || !(error instanceof FormatUnfit || refusesFormat(error))) throw error
      memory.rung = next
    }
  }
}

/** A schema that strict mode cannot express, such as one with optional fields. */
class FormatUnfit extends Error {}

const refusesFormat = (error: unknown) =>
  error instanceof ModelFailure &&
  error.kind === 'protocol' &&
  (error.status === 400 || error.status === 404 || error.status === 422)

function inFormat(rung: Rung, lines: readonly ModelLine[], schema: z.ZodType, name: string) {
  if (rung === 'json_schema') {
    try {
      return { lines, format: zodResponseFormat(schema, name) }
    } catch (error) {
      throw new FormatUnfit('the schema cannot be sent', { cause: error })
    }
  }
  const described: ModelLine[] = [
    {
      role: 'system',
      content: `Answer with one JSON object and nothing else. It must fit this JSON Schema:\n${JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }))}`,
    },
    ...lines,
  ]
  return rung === 'json_object'
    ? { lines: described, format: { type: 'json_object' as const } }
    : { lines: described }
}

async function collect(stream: AsyncGenerator<string, StreamEnd, void>) {
  let text = ''
  for (;;) {
    const next = await stream.next()
    if (next.done) return { text, usage: next.value.usage }
    text += next.value
  }
}

type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly wrong: string }

function parse<T>(schema: z.ZodType<T>, text: string): Read<T> {
  let json: unknown
  try {
    json = JSON.parse(unfenced(text))
  } catch {
    return { ok: false, wrong: 'it is not complete JSON.' }
  }
  const read = schema.safeParse(json)
  if (read.success) return { ok: true, value: read.data }
  return { ok: false, wrong: z.prettifyError(read.error).slice(0, 1500) }
}

/** Models without a JSON mode like to wrap JSON in a Markdown fence. */
const unfenced = (text: string) => /^\s*```(?:json)?\s*\n([\s\S]*?)\n?```\s*$/iu.exec(text)?.[1] ?? text
