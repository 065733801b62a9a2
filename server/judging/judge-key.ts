import { judgeVersion } from '#scoring/judge/items.ts'
import { judgePrompt, swapPrompt } from '#scoring/judge/prompt.ts'
import { bodyHash } from '../roleplay/body-hash.ts'
import { builtInScorer, type CardKey } from '../scoring/card-key.ts'

/** The words that every judging shares, hashed: who changes them without raising the version still gets another scorer. */
const wording = bodyHash([judgePrompt([], 0), swapPrompt([])]).slice(0, 8)

/** The judge as cards name it: its protocol, its words, and the built-in scorer that it stands beside. */
export const judgeScorerVersion = `${judgeVersion}@${wording}+${builtInScorer.scorerVersion}`

/** The card of a model's reading of what `own` is the built-in card of. */
export const judgedKey = (own: CardKey, judgeModel: string): CardKey => ({
  ...own,
  scorerKind: 'model',
  scorerVersion: judgeScorerVersion,
  judgeModel,
})
