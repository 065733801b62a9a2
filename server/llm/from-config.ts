import type { Config } from '../config.ts'
import { withBreaker } from './breaker.ts'
import { defaultCaps, type ModelLimits } from './limits.ts'
import type { Model } from './model.ts'
import { createOpenAiModel } from './openai-model.ts'
import { withRetry } from './retry.ts'

/** The models of one process: who words the buyer's replies and who scores. Null where none is configured. */
export type Models = { readonly voice: Model | null; readonly judge: Model | null }

/** Nobody waits for the judge's first word, and it writes more. */
const judgeCaps = { maxChars: 100_000, maxBytes: 16_000_000 } as const

export function modelsFromConfig({ model: config }: Pick<Config, 'model'>): Models {
  const limits: ModelLimits = {
    firstTokenMs: config.firstTokenMs,
    idleMs: config.idleMs,
    totalMs: config.totalMs,
    ...defaultCaps,
  }
  const build = (name: string | null, own: ModelLimits): Model | null => {
    // A name alone would send transcripts to the SDK's endpoint without anybody having said so.
    if (name === null || (config.apiKey === null && config.baseUrl === null)) return null
    const { baseUrl, apiKey } = config
    return withRetry(withBreaker(createOpenAiModel({ baseUrl, apiKey, model: name, limits: own })))
  }
  return {
    voice: build(config.name, limits),
    // Better another model than the one that spoke for the buyer; one that is both is named as such on the card.
    judge: build(config.judge ?? config.name, { ...limits, firstTokenMs: limits.totalMs, ...judgeCaps }),
  }
}
