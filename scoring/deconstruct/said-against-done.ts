import { stemsOf, shareFound } from '../behaviours/content-words.ts'
import type { Opening } from '../opportunities.ts'
import { measureOf, type MeasureId } from './measures.ts'
import { openingsOfKind, type Conversation, type MomentKind } from './moments.ts'
import { namedActs, type NamedAct } from './named-acts.ts'

/** A reply at the kind of moment that the interview is about, and whether what was said of it is there. */
export type Checked = { readonly conversation: string; readonly turn: number; readonly found: boolean }

export type SaidAgainstDone = NamedAct & {
  /** Moments at which it could be told, and at how many of them it was found. */
  readonly of: number
  readonly found: number
  readonly at: readonly Checked[]
}

/** Half of the words that say what it is about: people do not quote themselves. */
const aboutEnough = 0.5
/** A reply of at most so many words is short: about half a minute of speech at 140 words a minute. */
const fewWords = 70

/**
 * What somebody says they do, each act beside their own replies at one kind of moment: "I always ask who loses", found
 * in 2 of 9. An act with a subject ("who loses") is found where the act is and half of the subject's words stand in
 * the reply; something they say they never do is found as often as they did it.
 */
export function saidAgainstDone(
  answer: string,
  conversations: readonly Conversation[],
  kind: MomentKind,
): readonly SaidAgainstDone[] {
  const openings = conversations.flatMap(({ id, transcript }) =>
    openingsOfKind(transcript, kind).map((opening) => ({ id, opening })),
  )
  return namedActs(answer).map((act) => {
    const at = openings.flatMap(({ id, opening }): readonly Checked[] => {
      const did = didAt(act.measure, opening)
      if (did === null) return []
      const about = act.about.length === 0 || speaksOf(act.about, opening)
      return [{ conversation: id, turn: opening.turn.n, found: did && about }]
    })
    return { ...act, of: at.length, found: at.filter(({ found }) => found).length, at }
  })
}

/** Null where it cannot be told of this reply. */
function didAt(id: MeasureId, opening: Opening): boolean | null {
  const figure = measureOf(id).at(opening)
  if (figure === null) return null
  if (id === 'words') return figure <= fewWords
  return figure >= 0.5
}

const speaksOf = (about: readonly string[], { turn }: Opening): boolean =>
  shareFound(new Set(about), stemsOf(turn.text)) >= aboutEnough
