import type { InterviewQuestion } from '#contract/interview.ts'
import type { MomentKind } from '#contract/playbook.ts'

/** Kinds of moment by name, and how one is known. */
export const kindWords: Readonly<Record<MomentKind, { readonly name: string; readonly help: string }>> = {
  objection: { name: 'An objection', help: 'They say what stands in the way.' },
  question: { name: 'A direct question', help: 'They ask something and want an answer.' },
  price: { name: 'The price', help: 'They come to what it costs.' },
  discomfort: {
    name: 'Something unsaid',
    help: 'They go short, say it is fine, or joke over something serious.',
  },
  'bad-fit': { name: 'A bad fit', help: 'What they describe may not be what the offer is for.' },
  rejection: { name: 'A no', help: 'They turn down what was asked for.' },
  closing: { name: 'The end', help: 'The conversation is nearly over and nothing is agreed.' },
}

/** What is asked with the moment paused before the reply. */
export const questionWords: Readonly<
  Record<InterviewQuestion, { readonly ask: string; readonly help: string }>
> = {
  noticed: { ask: 'What did you notice?', help: 'What was said, or not said, that made you stop.' },
  believed: { ask: 'What were you believing?', help: 'About them, the offer, or yourself.' },
  left: { ask: 'What did you decide not to do?', help: 'What others would have said here.' },
  newcomer: { ask: 'How would a newcomer know?', help: 'A sign that anybody could learn to see.' },
}

export const consentWords = {
  asked: 'Not answered yet',
  given: 'Agreed',
  declined: 'Said no',
} as const

export const stateWords = { draft: 'Draft', live: 'Live', withdrawn: 'Withdrawn' } as const
