import type { Outcome } from '#personas/engine/state.ts'

/** How it ended, as the rep reads it; terms are said beside it. `name` is the buyer's. */
export function outcomeSentence(outcome: Outcome, name: string): string {
  if (outcome.vote) return voteSentence(outcome)
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

/** In a room nobody decides alone; who let a yes die is for the debrief. */
function voteSentence({ kind, vote }: Outcome): string {
  if (kind === 'commitment') return 'The room agreed to a next step.'
  const yes = vote?.members.filter(({ aloud }) => aloud === 'yes').length ?? 0
  return vote && vote.quietVeto !== null && vote.aloud >= vote.threshold
    ? 'The room said yes. Afterwards it did not hold.'
    : `The hour was over, and ${yes === 0 ? 'nobody' : yes} of ${vote?.members.length ?? 0} said yes. Nothing was agreed.`
}
