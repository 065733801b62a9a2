import type { JudgeCall } from '#scoring/judge/judge-transcript.ts'
import { ModelFailure, type Model, type ModelFailureKind, type Usage } from '../llm/model.ts'
import { addUsage } from '../llm/usage.ts'

/** Enough for a long conversation read in full; what runs over is cut, and so no reply. */
const maxTokens = 8_000
/** Three readings at nought would be one. */
const temperature = 0.5

/** Failures that say something of the reply: asking the same once more would pay for the same again. */
const ofTheReply: ReadonlySet<ModelFailureKind> = new Set(['protocol', 'refused', 'empty', 'too-long'])

/** What a question came to. `usage` counts every attempt and repair, as far as the model or an estimate can tell. */
export type Asked<T> = {
  readonly value: T | null
  readonly reason: ModelFailureKind | null
  readonly usage: Usage
  readonly estimated: boolean
}

/**
 * Asks one question of a judging. A reply that cannot be used, repaired once, is null with its reason; an endpoint that
 * cannot be reached, or refuses, is thrown: `onSpent` has been told by then what it had cost.
 * @throws ModelFailure
 */
export async function askModel<T>(
  model: Model,
  call: JudgeCall<T>,
  { org, signal }: { readonly org: string; readonly signal: AbortSignal },
): Promise<Asked<T>> {
  let usage: Usage = { promptTokens: 0, completionTokens: 0 }
  let estimated = false
  const spent = (one: Usage, counted: boolean) => {
    usage = addUsage(usage, one) ?? usage
    estimated ||= !counted
  }
  const { lines, schema } = call
  try {
    const { value } = await model.structured({
      lines,
      schema,
      schemaName: call.name === 'swap' ? 'swap' : 'reading',
      maxTokens,
      temperature,
      signal,
      org,
      spent,
    })
    return { value, reason: null, usage, estimated }
  } catch (error) {
    if (!(error instanceof ModelFailure) || error.status !== null || !ofTheReply.has(error.kind)) throw error
    return { value: null, reason: error.kind, usage, estimated }
  }
}
