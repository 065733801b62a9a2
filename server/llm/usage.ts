import type { ModelLine, Usage } from './model.ts'

/** Tokens of two calls together; null only where neither reported any. */
export function addUsage(a: Usage | null, b: Usage | null): Usage | null {
  if (!a || !b) return a ?? b
  return {
    promptTokens: a.promptTokens + b.promptTokens,
    completionTokens: a.completionTokens + b.completionTokens,
  }
}

/** Characters of a token, roughly, in English. */
const perToken = 4

/** What a call may have cost where the endpoint does not say. */
export const estimateUsage = (lines: readonly ModelLine[], reply: string): Usage => ({
  promptTokens: Math.ceil(lines.reduce((sum, { content }) => sum + content.length, 0) / perToken),
  completionTokens: Math.ceil(reply.length / perToken),
})
