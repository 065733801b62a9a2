import type { Cast } from '#personas/schema.ts'
import type { BuyerTurn } from '../rehearsal/rehearse.ts'

/**
 * What a good rep hears in a reply, and all that the adaptive expert is given: what was said and what it was about.
 * Trust, beliefs, patience, which concern is live and whether this buyer can be moved stay hidden, as in a real talk.
 */
export type Heard = {
  readonly text: string
  /** The objection that the reply speaks of. */
  readonly objection: string | null
  /** The objection whose cue was shown: a shorter answer, “it's fine”. */
  readonly cue: string | null
  /** The objection whose concern beneath was said aloud. */
  readonly concern: string | null
  /** The objection that something from outside has just put on the table; null also where it raised none. */
  readonly brokenIn: string | null
  readonly asks: boolean
  /** How an ask was answered. */
  readonly ask: 'declined' | 'countered' | null
  readonly resists: boolean
}

const asking: readonly string[] = ['ask-back', 'ask-proof', 'clarify', 'insist']

/** What a rep knows by listening: which objection an opening line says, and which one a piece of news puts on the table. */
export type Hearing = {
  readonly openedWith: string | null
  readonly raisedBy: Readonly<Record<string, string | undefined>>
}

/** What this scenario's lines say; the engine takes the first objection that a buyer volunteers as said by the opening. */
export const hearingOf = ({ persona, scenario }: Cast): Hearing => ({
  openedWith: persona.objections.find(({ volunteered }) => volunteered)?.id ?? null,
  raisedBy: Object.fromEntries(scenario.shocks.map(({ id, raises }) => [id, raises])),
})

/** Reads a reply for the rep: the acts of its words, never the state behind them. */
export function heardBy(
  { text, directive }: Pick<BuyerTurn, 'text' | 'directive'>,
  { openedWith, raisedBy }: Hearing,
): Heard {
  const parts = directive ? [directive, ...(directive.then ? [directive.then] : [])] : []
  const about = (...acts: readonly string[]) =>
    parts.find(({ act, objection }) => objection !== null && acts.includes(act))?.objection ?? null
  const did = (...acts: readonly string[]) => parts.some(({ act }) => acts.includes(act))
  return {
    text,
    objection: did('open')
      ? openedWith
      : (parts.findLast(({ objection }) => objection !== null)?.objection ?? null),
    cue: about('hint'),
    concern: about('reveal'),
    brokenIn: directive?.shock === undefined ? null : (raisedBy[directive.shock] ?? null),
    asks: did(...asking) && text.trimEnd().endsWith('?'),
    ask: did('decline-ask') ? 'declined' : did('counter-ask') ? 'countered' : null,
    resists: directive?.stance === 'resist',
  }
}
