import type { PackAnswers } from '#contract/pack.ts'

/** The ten questions in their order, in the words of the form. */
export const questions = [
  { field: 'name', ask: 'What is it called?', hint: 'The name that you say on the telephone.' },
  {
    field: 'sentence',
    ask: 'What is it, in one sentence?',
    hint: 'So that somebody outside the trade could repeat it.',
  },
  { field: 'forWhom', ask: 'Whom is it for?', hint: 'The kind of customer who gets the most from it.' },
  { field: 'price', ask: 'What does it cost, and per what?', hint: 'The price that you would say first.' },
  {
    field: 'priceRule',
    ask: 'What is never cheaper?',
    hint: 'The one rule about the price that you stand by.',
  },
  { field: 'time', ask: 'How long until it works?', hint: 'From the order until the customer sees it work.' },
  {
    field: 'asks',
    ask: 'What does it ask of the customer?',
    hint: 'Time, people, preparations: what a salesperson likes to leave out.',
  },
  {
    field: 'limits',
    ask: 'What does it not do?',
    hint: 'One to four things. A claim against them is caught.',
  },
  {
    field: 'proofs',
    ask: 'Who has it, and what came of it?',
    hint: 'Up to five customers, with a figure where there is one. None is an honest answer too.',
  },
  {
    field: 'trouble',
    ask: 'What went wrong once, and who should not buy it?',
    hint: 'What a rep can be honest about.',
  },
] as const satisfies readonly { field: keyof PackAnswers; ask: string; hint: string }[]

export type Field = (typeof questions)[number]['field']
