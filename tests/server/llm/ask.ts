import { inspect } from 'node:util'
import { expect } from 'vitest'
import { withBreaker, type BreakerTimes } from '#server/llm/breaker.ts'
import { defaultCaps, type ModelLimits } from '#server/llm/limits.ts'
import { ModelFailure, type Model, type ModelFailureKind, type StreamEnd } from '#server/llm/model.ts'
import { createOpenAiModel } from '#server/llm/openai-model.ts'
import { withRetry } from '#server/llm/retry.ts'

export const key = 'sk-test-never-to-be-seen'
export const prompt = 'the words of the rep, which nobody else may read'

/** Far longer than anything takes here: a test of a timer shortens its own. */
const patient: ModelLimits = { firstTokenMs: 8000, idleMs: 8000, totalMs: 15_000, ...defaultCaps }

/** The model as the server makes it, with waits between attempts of a millisecond. */
export function modelAt(
  url: string,
  limits: Partial<ModelLimits> = {},
  breaker: BreakerTimes = { failures: 50, openMs: 60_000 },
): Model {
  const model = createOpenAiModel({
    baseUrl: url,
    apiKey: key,
    model: 'tested',
    limits: { ...patient, ...limits },
  })
  return withRetry(withBreaker(model, breaker), { baseMs: 1, random: () => 0 })
}

export type Answer = {
  readonly text: string
  readonly end: StreamEnd | null
  readonly failure: ModelFailureKind | null
}

/** Reads a reply to its end, good or bad; nothing of key or prompt may stand in an error. */
export async function ask(
  model: Model,
  request: Partial<Parameters<Model['stream']>[0]> = {},
): Promise<Answer> {
  const stream = model.stream({
    lines: [
      { role: 'system', content: 'You are Ruth.' },
      { role: 'user', content: prompt },
    ],
    maxTokens: 100,
    temperature: 0.8,
    signal: new AbortController().signal,
    org: 'org-1',
    ...request,
  })
  let text = ''
  try {
    for (;;) {
      const next = await stream.next()
      if (next.done) return { text, end: next.value, failure: null }
      text += next.value
    }
  } catch (error) {
    return { text, end: null, failure: kindOf(error) }
  }
}

/** @throws what is no failure of a model, or one that shows too much */
export function kindOf(error: unknown): ModelFailureKind {
  if (!(error instanceof ModelFailure)) throw error
  const shown = inspect(error, { depth: 20, showHidden: true }) + JSON.stringify(error)
  expect(shown).not.toContain(key)
  expect(shown).not.toContain(prompt)
  return error.kind
}
