import { judgeTranscript } from '#scoring/judge/judge-transcript.ts'
import type { Rubric } from '#scoring/rubric.ts'
import type { Scored } from '#scoring/score.ts'
import type { BlindTranscript } from '#scoring/transcript.ts'
import { ModelFailure, type Model, type Usage } from '../llm/model.ts'
import { addUsage } from '../llm/usage.ts'
import { askModel } from './ask-model.ts'
import { judgeScorerVersion } from './judge-key.ts'

/** A file is nobody's: calls about it are counted under this name. */
const org = 'score'

/** What a model's reading of one line of a file came to, as the line says it. */
export type JudgedLine = {
  /** The card of both readings; null where the built-in one stands alone. */
  readonly scored: Scored | null
  readonly version: string
  readonly judge: {
    readonly state: 'counted' | 'held' | 'failed'
    readonly reason: string | null
    readonly model: string
    readonly samples: number
    readonly figures: readonly {
      readonly dimension: string
      readonly builtIn: number | null
      readonly model: number | null
      readonly spread: number | null
    }[]
    readonly tokens: Usage
  }
}

/** Has a model read one transcript of a file. Never throws for the model: the built-in score stands without it. */
export async function judgeLine(
  transcript: BlindTranscript,
  rubric: Rubric,
  model: Model,
): Promise<JudgedLine> {
  let tokens: Usage = { promptTokens: 0, completionTokens: 0 }
  const { signal } = new AbortController()
  const line = (judge: Omit<JudgedLine['judge'], 'model' | 'tokens'>, scored: Scored | null = null) => ({
    scored,
    version: judgeScorerVersion,
    judge: { ...judge, model: model.name, tokens },
  })
  try {
    const judged = await judgeTranscript({ transcript, context: null, rubric }, async (call) => {
      const { value, usage } = await askModel(model, call, { org, signal })
      tokens = addUsage(tokens, usage) ?? tokens
      return value
    })
    if ('unread' in judged) return line({ state: 'failed', reason: judged.unread, samples: 0, figures: [] })
    const { held, samples, figures, scored } = judged
    const shown = figures.map(({ id, ...rest }) => ({ dimension: id, ...rest }))
    if (held) return line({ state: 'held', reason: held.reason, samples, figures: shown })
    return line({ state: 'counted', reason: null, samples, figures: shown }, scored)
  } catch (error) {
    if (!(error instanceof ModelFailure)) throw error
    return line({ state: 'failed', reason: error.kind, samples: 0, figures: [] })
  }
}
