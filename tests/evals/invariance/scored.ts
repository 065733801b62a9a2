import type { Embed } from '#scoring/behaviours/reading.ts'
import { codeTranscript } from '#scoring/code-transcript.ts'
import { factsFromText } from '#scoring/facts-from-text.ts'
import { scoreTranscript, type Scored } from '#scoring/score.ts'
import type { BlindTranscript } from '#scoring/transcript.ts'
import { coreRubric } from '#tests/scoring/core-rubric.ts'
import type { Change } from './changes.ts'
import { spoken, type Conversation, type Telling } from './conversation.ts'

export type Way = Telling & { readonly change?: Change }

/** A conversation through the coder, told one way or another or with its words changed. */
export function coded(conversation: Conversation, embed: Embed, way: Way = {}): Promise<BlindTranscript> {
  const { change } = way
  const turns = spoken(conversation, way)
  const words = change
    ? turns.map((turn, index) => ({ ...turn, text: change(turn, index, conversation) }))
    : turns
  return codeTranscript({ turns: words, facts: factsFromText(conversation.facts) }, embed)
}

/** Its scorecard, as for a conversation that no engine played. */
export const scored = async (conversation: Conversation, embed: Embed, way: Way = {}): Promise<Scored> =>
  scoreTranscript(await coded(conversation, embed, way), null, coreRubric)
