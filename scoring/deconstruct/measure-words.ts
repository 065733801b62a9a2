import type { Difference } from './differences.ts'
import type { MeasureId } from './measures.ts'
import type { MomentKind } from './moments.ts'

/** A measure in words for people: what was done, and what a reader of a playbook is to do, or to leave. */
type Words = {
  /** "… at {x} of 10 such moments"; for the two that are no share, with the figure itself. */
  readonly did: string
  readonly more: string
  readonly less: string
}

export const measureWords: Readonly<Record<MeasureId, Words>> = {
  asks_openly: {
    did: 'asked something open',
    more: 'Ask one thing whose answer you cannot predict.',
    less: 'Leave the open question; say what you have to say.',
  },
  asks_before_claiming: {
    did: 'asked before claiming anything',
    more: 'Ask first. Say what the offer does only after you have heard why it matters.',
    less: 'Say what you know first, then ask.',
  },
  gives_back: {
    did: 'gave back what the other side had said',
    more: 'Give back their own fact or worry before you add yours.',
    less: 'Leave the repetition; go on from what they said.',
  },
  answers_directly: {
    did: 'answered the question first',
    more: 'Answer what was asked in the first sentence.',
    less: 'Find out what is behind the question before you answer it.',
  },
  says_limit: {
    did: 'said a limit or a trade-off',
    more: 'Say where the offer stops, before they find it.',
    less: 'Leave limits that nobody asked about for later.',
  },
  says_own_reason: {
    did: 'gave a reason of their own with something seen',
    more: 'Say why you hold it so, with something you saw yourself.',
    less: 'Leave your own story; stay with theirs.',
  },
  ties_proof: {
    did: 'tied proof to a stated need',
    more: 'Bring one proof, and say which of their needs it answers.',
    less: 'Leave the proof until they ask for it.',
  },
  holds_with_reason: {
    did: 'held their ground with a reason',
    more: 'Stay with your price or view, and say why in one sentence.',
    less: 'Do not defend your position yet.',
  },
  names_tension: {
    did: 'said aloud what was in the room',
    more: 'Say aloud what both of you notice and nobody says.',
    less: 'Leave the mood uncommented; deal with the matter.',
  },
  asks_plainly: {
    did: 'asked plainly for a next step',
    more: 'Ask for the next step: who, what, when. Then stop.',
    less: 'Do not ask for a next step here.',
  },
  invites_no: {
    did: 'made a refusal easy',
    more: 'Make it easy to say no, and mean it.',
    less: 'Do not offer the way out here.',
  },
  claims_bare: {
    did: 'claimed something without ground',
    more: 'Say plainly what you think, even before the proof.',
    less: 'Leave claims that nothing stands behind.',
  },
  lists_features: {
    did: 'listed what the offer can do',
    more: 'Say the few things that the offer does.',
    less: 'Leave the list; one thing that answers their need is enough.',
  },
  advises_unasked: {
    did: 'advised without being asked',
    more: 'Say what you would do in their place.',
    less: 'Leave the advice until they ask for it.',
  },
  argues: {
    did: 'argued against the other side',
    more: 'Say where you disagree.',
    less: 'Leave it that they see it otherwise; do not correct them.',
  },
  discounts_early: {
    did: 'gave ground on the price before knowing what was wrong',
    more: 'Come towards them on terms early.',
    less: 'Give nothing away before you know what the objection is.',
  },
  softens_ask: {
    did: 'softened what they asked for',
    more: 'Leave them room when you ask.',
    less: 'Ask without taking it back in the same breath.',
  },
  uptake: {
    did: 'built on what had just been said',
    more: 'Start from the words they have just used.',
    less: 'Leave their words and open a point of your own.',
  },
  words: {
    did: 'words a reply',
    more: 'Take the time to say it whole.',
    less: 'Say it in fewer words, then stop.',
  },
}

/** A difference as the title of its picture: "Ann asked something open more often than the middle colleague". */
export function differenceTitle(
  { measure, own, others }: Pick<Difference, 'measure' | 'own' | 'others'>,
  name: string,
): string {
  const more = own > others
  if (measure === 'words') return `${name} uses ${more ? 'more' : 'fewer'} words than the middle colleague`
  return `${name} ${measureWords[measure].did} ${more ? 'more' : 'less'} often than the middle colleague`
}

/** When such a moment is there, in the words of a newcomer's question. */
export const momentWords: Readonly<Record<MomentKind, string>> = {
  objection: 'They say what stands in the way.',
  question: 'They ask you something directly.',
  price: 'They come to the price.',
  discomfort: 'They go short, say it is fine, or joke over something serious.',
  'bad-fit': 'What they describe may not be what you are for.',
  rejection: 'They say no to what you asked for.',
  closing: 'The conversation is nearly over and nothing is agreed.',
}
