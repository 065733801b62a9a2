import { codeTranscript } from '#scoring/code-transcript.ts'
import type { Embed } from '#scoring/behaviours/reading.ts'
import type { CodedTurn } from '#scoring/transcript.ts'
import { wordsOf } from '#scoring/behaviours/clean-text.ts'
import { unitsOf, type Line, type Unit } from './units.ts'

/** A turn with the units that people labelled in it. */
export type LabelledTurn = {
  readonly conversation: string
  readonly speaker: string
  readonly text: string
  readonly other: string | null
  readonly units: readonly Unit[]
}

export const turnsOf = (units: readonly Unit[]): readonly LabelledTurn[] =>
  [...Map.groupBy(units, ({ parts }) => parts).values()].flatMap((own) => {
    const [first] = own
    if (first === undefined) return []
    const { conversation, speaker, turn: text, other } = first
    return [{ conversation, speaker, text, other, units: own }]
  })

export const carries = ({ units }: LabelledTurn, labels: readonly string[]): boolean =>
  units.some((unit) => unit.labels.some((label) => labels.includes(label)))

/** The conversations told otherwise; a line that this leaves empty is gone. */
export const retold = (units: readonly Unit[], tell: (text: string) => string): readonly Unit[] =>
  [...Map.groupBy(units, ({ conversation }) => conversation)].flatMap(([conversation, own]) =>
    unitsOf(
      conversation,
      own.map(({ speaker, text, labels }): Line => ({ speaker, text: tell(text), labels })),
    ),
  )

/** Every turn as the product reads it in its conversation; the client stands for the buyer. */
export async function codedTurns(
  units: readonly Unit[],
  embed: Embed,
): Promise<readonly (LabelledTurn & { readonly coded: CodedTurn })[]> {
  const conversations = [...Map.groupBy(turnsOf(units), ({ conversation }) => conversation).values()]
  const read = await Promise.all(
    conversations.map(async (turns) => {
      const { turns: coded } = await codeTranscript(
        {
          turns: turns.map(({ speaker, text }) => ({ speaker: speaker === 'rep' ? 'rep' : 'buyer', text })),
          facts: [],
        },
        embed,
      )
      return turns.flatMap((turn, index) => {
        const own = coded[index]
        return own === undefined ? [] : [{ ...turn, coded: own }]
      })
    }),
  )
  return read.flat()
}

export const wordCount = ({ text }: { readonly text: string }): number => wordsOf(text).length
