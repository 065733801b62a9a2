import type { QueuePart } from './queue-search.ts'

/** The parts of the queue as they stand in a row, each with what it says when it is empty. */
export const queueParts: readonly {
  readonly part: QueuePart
  readonly label: string
  readonly about: string
  readonly empty: string
}[] = [
  {
    part: 'due',
    label: 'To review',
    about:
      'Low or near the threshold, without a figure, or drawn at random. Which of these is not said, so that you rate blind.',
    empty: 'Nothing waits for a review. Attempts that reps submit appear here.',
  },
  {
    part: 'waiting',
    label: 'Everything waiting',
    about: 'Submitted and not reviewed by anybody, longest waiting first.',
    empty: 'Everything that was submitted has been reviewed.',
  },
  {
    part: 'mine',
    label: 'Begun by me',
    about: 'Reviews that you have begun and not given yet.',
    empty: 'You have no review under way.',
  },
  {
    part: 'replies',
    label: 'Replies',
    about: 'The rep has answered a comment of yours.',
    empty: 'No rep has answered a comment of yours since you last looked.',
  },
  {
    part: 'disputed',
    label: 'Disputed',
    about: 'The rep sees a line of the scorecard otherwise, and nobody has answered yet.',
    empty: 'No dispute is open.',
  },
  {
    part: 'outliers',
    label: 'Outliers',
    about:
      'The scorer lies two levels or more from a blind rating. Only where you have opened the scorecard.',
    empty: 'Nothing that you have opened lies two levels or more from the scorer.',
  },
  {
    part: 'second',
    label: 'Second coach',
    about: 'Reviewed once, and drawn for a second coach. You rate blind, without the first review.',
    empty: 'No attempt is drawn for a second coach.',
  },
  {
    part: 'given',
    label: 'Given by me',
    about: 'Reviews that you have given, newest first.',
    empty: 'You have given no review yet.',
  },
]

/** Always there: the others are shown once they hold something. */
const always: readonly QueuePart[] = ['due', 'waiting', 'given']

export const shownParts = (counts: Readonly<Record<QueuePart, number>>, chosen: QueuePart) =>
  queueParts.filter(({ part }) => always.includes(part) || part === chosen || counts[part] > 0)

export const stateWords = {
  drafting: 'Begun',
  revealed: 'Scorecard opened',
  given: 'Given',
} as const
