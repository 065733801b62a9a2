import type { DimensionId } from '#contract/scorecard.ts'

/** What the demo's coaches say about the dimension that was weakest: the reason of a review, and a comment to its quote. */
export const coachWords: Readonly<
  Record<DimensionId, { readonly why: string; readonly comment: string; readonly holds: string }>
> = {
  authenticity: {
    why: 'Much of this could have been said to any buyer. Take one of their own words and stay with it for a turn.',
    comment: 'What did they say just before this that nobody else would have said? Start there.',
    holds: 'This answers what this buyer said, and nobody else could have been meant.',
  },
  courage: {
    why: 'Where it became uncomfortable the talk moved on. Say the hard part once, plainly, and wait.',
    comment: 'This was the moment to stay. What would you say here if you had nothing to lose?',
    holds: 'This stays with the hard part instead of walking round it.',
  },
  belief_transfer: {
    why: 'The buyer agreed more than they moved. Ask what would have to be true for them, in their own words.',
    comment: 'This is polite agreement. I would ask what they make of it before going on.',
    holds: 'Here the buyer says it in their own words. That is what counts.',
  },
  composure: {
    why: 'After the first no the turns became longer and more certain. Go back to the length you had before.',
    comment: 'Read this aloud beside your second turn. Hear the difference?',
    holds: 'The same pace as before the objection.',
  },
  foundation: {
    why: 'The offer came before it was clear which worry it answers. Find that out first; the rest gets easier.',
    comment: 'Which worry is this an answer to? I could not tell, and I think they could not either.',
    holds: 'First the worry, then what answers it.',
  },
}

/** For an attempt whose every level is a four or better. */
export const holdsUp = 'This holds on every line that I rated. Take the same way to a harder buyer next.'

/** What a rep says to a criterion that they see otherwise, and what a coach answers. */
export const disputeWords = {
  reason:
    'I was answering what they had asked just before. Read together with that, I would not call it this.',
  upheld: 'You are right, with the turn before it this reads as an answer. I have taken it out of my level.',
  stands:
    'I read it together with the turn before, as you asked. They had asked for a figure, and this gives none.',
} as const
