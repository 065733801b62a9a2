import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Embed } from '#scoring/behaviours/reading.ts'
import { codeTranscript } from '#scoring/code-transcript.ts'
import { factsFromText } from '#scoring/facts-from-text.ts'
import { rubricSchema } from '#scoring/rubric.ts'
import { scoreTranscript, type Scored } from '#scoring/score.ts'
import type { BlindTranscript } from '#scoring/transcript.ts'
import type { Change } from './changes.ts'
import { spoken, type Conversation, type Telling } from './conversation.ts'

const file = new URL('../../../scoring/rubrics/conviction-core.rubric.yaml', import.meta.url)
export const coreRubric = rubricSchema.parse(parse(readFileSync(file, 'utf8')))

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
