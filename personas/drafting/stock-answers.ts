import type { Answer } from '../schema.ts'

type Row = readonly [
  id: string,
  /** Trust (0–1) from which the open answers are given. */
  openAt: number,
  topics: readonly string[],
  guarded: readonly string[],
  open: readonly string[],
]

const rows: readonly Row[] = [
  [
    'today',
    0.34,
    ['how do you do it today?', 'how does it work at the moment?', 'walk me through how it goes now'],
    ['As most people do, I expect.', 'It runs. I would not call it elegant.'],
    [
      'It is done by hand for the most part, by a few people who know how.',
      'There is a way of doing it that has grown over the years.',
      'Step by step, and the last step always waits for somebody.',
    ],
  ],
  [
    'trouble',
    0.38,
    ['what is the biggest problem?', 'what goes wrong?', 'which part of it hurts most?'],
    ['Nothing that we could not live with.', 'The usual things.'],
    [
      'We notice things too late. That is the part that hurts.',
      'It depends on too few people, and they know it.',
      'The surprises. Each is small, and there is always another.',
    ],
  ],
  [
    'before',
    0.36,
    ['what have you tried so far?', 'what did you try before?', 'has somebody attempted this already?'],
    ['One thing and another.', 'We have had our attempts.'],
    [
      'We tried once. It began well and nobody finished it.',
      'Somebody sold us something two years ago. It is still in a drawer.',
    ],
  ],
  [
    'deciding',
    0.38,
    ['who else would need to agree?', 'how is a decision like this made?', 'who decides?'],
    ['The usual people.', 'It would find its way.'],
    [
      'I would have to bring it to one other person, and they read everything.',
      'Mostly me, up to a certain size. Above that it is a matter for more of us.',
    ],
  ],
  [
    'nothing',
    0.4,
    ['what happens if nothing changes?', 'what would another year like this mean?', 'cost of waiting'],
    ['Then we go on as before.', 'Nothing much, for a while.'],
    [
      'We would lose somebody sooner or later, or something would slip.',
      'It would cost us, in a way that does not show in any report.',
    ],
  ],
  [
    'wanted',
    0.4,
    ['what would have to be true for you?', 'what would you need to see?', 'what would success look like?'],
    ['A good reason, to begin with.', 'Something better than what we have.'],
    [
      'I would need to see it on something of ours, with the mess left in.',
      'It would have to be small enough to stop again.',
      'That I hear of a problem while there is time to act.',
    ],
  ],
  [
    'stake',
    0.5,
    [
      'what is at stake for you personally?',
      'how do you feel about it yourself?',
      'what matters most to you?',
    ],
    ['That is not where we are yet.', 'My work, like anybody’s.'],
    ['I would like not to be the one who has to explain it again.', 'A quiet month. One would do.'],
  ],
  [
    'work',
    0,
    ['what is your role?', 'how long have you been here?', 'what do you do here?'],
    [],
    [
      'I have been here long enough to know where things lie.',
      'What my title says, and a few things it does not.',
    ],
  ],
]

/** What every buyer is asked, with answers that give nothing away: a draft begins with them. */
export const stockAnswers: readonly Answer[] = rows.map(([id, openAt, topics, guarded, open]) => ({
  id,
  topics: [...topics],
  openAt,
  ...(guarded.length > 0 ? { guarded: [...guarded] } : {}),
  open: [...open],
}))
