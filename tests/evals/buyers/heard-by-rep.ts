import type { BuyerTurn } from '#server/rehearsal/rehearse.ts'

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

/**
 * Reads a reply for the rep: the acts of its words, never the state behind them. `openedWith` is the objection that an
 * opening line says.
 */
export function heardBy(
  { text, directive }: Pick<BuyerTurn, 'text' | 'directive'>,
  openedWith: string | null,
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
    brokenIn: null,
    asks: did(...asking) && text.trimEnd().endsWith('?'),
    ask: did('decline-ask') ? 'declined' : did('counter-ask') ? 'countered' : null,
    resists: directive?.stance === 'resist',
  }
}
