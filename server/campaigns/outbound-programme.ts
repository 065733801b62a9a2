import { assessed, part, practice, type Template } from './template-parts.ts'

const again = (of: string, text: string) => `${of}\n\n${text}`

/**
 * For the morning on which nobody rings any more: a cold call as it goes today, five moves one after another, and a cold
 * call again. What the moves rest on is told as far as it is known; none of them is promised to work.
 */
export const outbound: Template = {
  title: 'Inbound is gone, 21 days',
  about:
    'Nobody rings any more, so the team rings first: a cold call as it goes today, five moves with why they work, and a cold call again.',
  event: 'First week of own calls',
  behaviours: ['A1', 'C3', 'C5'],
  // The first days, before any move was practised, and the weeks in which the team rings for real.
  realCalls: { 'day-0': { opensDay: -21, dueDay: -18 }, 'day-30': { opensDay: 7, dueDay: 30 } },
  phases: [
    part(
      'pre-work',
      'A cold call as it is',
      -21,
      -20,
      null,
      [practice('twelve-seconds-at-the-desk')],
      again(
        'Ring as you would ring today. Nothing has to go well: this is what you set your own last call beside.',
        'The conversation stays yours alone.',
      ),
    ),
    part(
      'practice',
      'Move 1: why them',
      -19,
      -17,
      0,
      [practice('inbound-gone-overnight')],
      again(
        'Open with the one thing that you know about this firm and about no other, and with what you want to ask about it.',
        'Why it works: whoever is rung out of nothing first wants to know whether the call is meant for them. A sentence that fits nobody else answers that; a slogan says no. When it fails: where the thing you know is none of your business, or old.',
      ),
    ),
    part(
      'practice',
      'Move 2: say what you want',
      -16,
      -14,
      1,
      [practice('ops-head-no-time')],
      again(
        'Say in the first minute what you are asking for and how long it takes, as one plain question, and then wait.',
        'Why it works: a request that can be seen whole can be answered, and one that is hidden makes people guess and guard. When it fails: where it comes before there is any reason for it.',
      ),
    ),
    part(
      'practice',
      'Move 3: ask before telling',
      -13,
      -11,
      2,
      [practice('it-has-always-worked')],
      again(
        'Ask one question whose answer you do not know, and take a word of the answer into your next sentence, before any word about your offer.',
        'Why it works: people bring their own reasons only where there is room for them, and a reason of their own outlasts yours. When it fails: as a row of questions, which is an interrogation.',
      ),
    ),
    part(
      'practice',
      'Move 4: make no an answer',
      -10,
      -8,
      3,
      [practice('no-money-till-april')],
      again(
        'Say in your own words that no is a good answer, and mean the next sentence either way.',
        'Why it works: being free to refuse makes it easier to say yes; in experiments with small requests, reminding people of that freedom made more of them agree. A purchase is no small request, so expect less of it here. When it fails: as a trick, which is heard.',
      ),
    ),
    part(
      'practice',
      'Move 5: what it does not do',
      -7,
      -5,
      4,
      [practice('shelf-space-is-full')],
      again(
        'Name the limit of your offer that matters most to this person before they find it, and what follows from it.',
        'Why it works: whoever tells what speaks against them is easier to believe in what speaks for them, as long as the limit is real and beside an answer to it. When it fails: as modesty without a fact in it.',
      ),
    ),
    part(
      'certify',
      'A cold call again',
      -4,
      -1,
      5,
      [assessed('cold-second-site')],
      'Somebody you have not rung before. Afterwards open your first cold call beside it: what you do now that you did not do then is the point, more than the figures.',
    ),
    part(
      'event',
      'First week of own calls',
      0,
      4,
      null,
      [practice('delisted-in-spring')],
      'Before the first real call of each day: one conversation here, or the two exchanges of The call I’m putting off.',
    ),
  ],
}
