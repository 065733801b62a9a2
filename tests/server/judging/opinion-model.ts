import type { JudgeCall } from '#scoring/judge/judge-transcript.ts'
import { ModelFailure, type Model, type ModelFailureKind } from '#server/llm/model.ts'
import { replyOf, type Opinion } from '#tests/scoring/judge/scripted-judges.ts'

/** What one call comes to: an answer in this opinion, a failure, or a reply that does not fit. */
export type Step = 'answer' | 'unfit' | ModelFailureKind

/** Tokens that every call of an opinion model costs. */
export const callUsage = { promptTokens: 900, completionTokens: 100 }

/** A judge of one opinion behind the model's interface: follows the steps, then answers everything else. */
export function opinionModel(opinion: Opinion, steps: readonly Step[] = [], name = 'judge-of-tests') {
  const left = [...steps]
  const asked: string[] = []
  const model: Model = {
    name,
    // oxlint-disable-next-line require-yield -- nobody speaks to a judge
    async *stream() {
      throw new Error('A judge does not speak.')
    },
    async structured(request) {
      asked.push(request.schemaName)
      const step = left.shift() ?? 'answer'
      if (step !== 'answer' && step !== 'unfit') throw new ModelFailure(step)
      request.spent?.(callUsage, true)
      if (step === 'unfit') throw new ModelFailure('protocol')
      const call = { name: 'reading-1', lines: request.lines, schema: request.schema } as const
      const swap = request.schemaName === 'swap'
      const reply = replyOf({ ...call, name: swap ? 'swap' : 'reading-1' } as JudgeCall<unknown>, opinion)
      return { value: request.schema.parse(reply), usage: callUsage }
    },
  }
  return { model, asked }
}
