import type { Called } from '#scoring/causes/met.ts'

/** A moment that is said again: wordings of the buyer's line, and replies of somebody who does what it calls for or does not. */
export type CauseMoment = Called & {
  readonly name: string
  readonly heard: readonly string[]
  readonly done: readonly string[]
  readonly left: readonly string[]
}

/** Written by hand for this. No coder was trained on them. */
export const causeMoments: readonly CauseMoment[] = [
  {
    name: 'a price is to be held',
    wanted: ['hold_with_reason', 'costly_truth', 'two_sided'],
    against: ['discount_early', 'apology_cascade'],
    heard: [
      'That is more than we can spend. What can you do on the price?',
      'Your rival came in a third lower. Can you match them?',
      'I would sign this week at twenty percent off.',
      'Nobody here pays list. What is your real price?',
    ],
    done: [
      "It stays at forty-six thousand, because two people from our side sit with yours for six weeks and I won't cut them.",
      'I will not lower it. It is the same for everyone, since a lower one would come out of the support that you asked for.',
      'No. The price pays for the nightly checks, and without them you would be where you were last spring.',
      "I'd rather lose this than take it off, because then I would have to take the onboarding away, and that is what made it work elsewhere.",
      'I am keeping the price. What it buys is that somebody answers you at ten at night during the close.',
      'That is the price, and here is why: we charge once for the work that others bill by the day later.',
    ],
    left: [
      'Sure, I could take fifteen percent off if that helps.',
      'Let me see what I can do. Would ten percent make the difference?',
      'I am so sorry, I know that it is a lot. Sorry about that. I can go lower.',
      'Okay, forty thousand then, if we do it this month.',
      'I can throw in the first three months for free.',
      'We are quite flexible on price, so just tell me what you have in mind.',
    ],
  },
  {
    name: 'a question is to be answered first',
    wanted: ['direct_answer', 'candour', 'costly_truth'],
    against: ['dodge', 'canned_line'],
    heard: [
      'How many of your customers left in the last two years?',
      'How long did the last roll-out really take?',
      'Has it ever failed at a company like ours?',
      'Does it work with the system that we have?',
    ],
    done: [
      'Four of forty-one. Two of them because our import was too slow.',
      'Eleven weeks. We had promised eight.',
      'Yes, once, at a bakery with two sites. They went back to paper after a month.',
      'Not with the old version. With the new one it does, and I do not know which you have.',
      'Three. I can tell you why each of them went.',
      "No, it doesn't. You would have to export by hand every night.",
    ],
    left: [
      "That's a great question. Let me come back to that after I've shown you the dashboard.",
      'What matters most to you in a partner?',
      'Our customers love us, and we have many success stories.',
      'It depends on a lot of things, really. Shall we look at the benefits first?',
      'I totally understand. Many of our customers felt the same way, and what they found was that it pays for itself.',
      'We are the leading platform in this field, so you would be in good hands.',
    ],
  },
]
