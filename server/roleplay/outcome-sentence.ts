import type { Outcome } from '#personas/engine/state.ts'

/** How it ended, as the rep reads it; terms are said beside it. `name` is the buyer's. */
export function outcomeSentence(outcome: Outcome, name: string): string {
  switch (outcome.kind) {
    case 'commitment':
      return `${name} agreed to a next step.`
    case 'disqualified':
      return `You and ${name} found that this is not a fit, and said so.`
    case 'stalled':
      return `${name} stayed friendly and left it open. Nothing was agreed.`
    case 'walked-out':
      return outcome.exit === 'hang-up' ? `${name} hung up.` : `${name} ended the conversation.`
    case 'time-limit':
      return `The time ${name} had is over. Nothing was agreed.`
    case 'rep-ended':
      return 'You ended the conversation.'
  }
}
