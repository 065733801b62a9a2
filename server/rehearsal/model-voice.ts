import type { Model } from '../llm/model.ts'
import { canaryOf } from '../voice/canary.ts'
import { speakTurn } from '../voice/speak.ts'
import type { Speak } from './rehearse.ts'

/** A rehearsal is nobody's: calls of its model are counted under this name. */
const org = 'rehearsal'

/** The voice of a model, behind the guards and with the fallback of a live roleplay. */
export function modelVoice(model: Model): Speak {
  const improvised: string[] = []
  return async ({ cast, directive, builtInText, transcript }) => {
    const spoken = await speakTurn({
      cast,
      directive,
      builtInText,
      transcript,
      improvised,
      model,
      org,
      canary: canaryOf(org),
      signal: new AbortController().signal,
      mayRelease: Promise.resolve(true),
      pace: { wordMs: 0 },
      onRelease: () => undefined,
    })
    improvised.push(...spoken.improvised)
    return spoken.text
  }
}
