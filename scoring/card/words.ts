import { list, text, type Block } from './document.ts'

export const measures: readonly Block[] = [
  text(
    'It reads the words of a conversation and nothing else, turn by turn: which of 25 acts a turn of the rep holds, which words show it, how far it takes up what was just said, whether a claim goes against the fact sheet; and for the buyer what stands in the way, how they take it and how far they have moved. Arithmetic that anybody can repeat turns this into five figures from 0 to 100:',
  ),
  list(
    '**Authenticity** (in what you said): specific to this buyer, true to the facts, open about limits, with reasons of one’s own.',
    '**Courage**: hard things said plainly and in time, without attacking. Chances taken, of the chances there were.',
    '**Belief transfer**: movement in the buyer’s own words. Beside it stands the simulated belief of a practice buyer, named as such.',
    '**Composure**: the rep’s turns after a challenge beside the same rep’s other turns.',
    '**Foundation**: the craft underneath: questions before claims, proof for a stated need, a concrete next step.',
  ),
  text(
    'Every figure comes with quotes, an interval and the number of chances it rests on. With fewer than two chances there is none; with two to five it is said in words and held back from levels.',
  ),
]

export const measuresNot: readonly Block[] = [
  list(
    'Sincerity, honesty or feeling. Nobody reads these from text: people who are asked to tell lies from truth agree hardly better than chance. The scorer looks at conduct that a reader can point at.',
    'Voice, face, pauses, typing, accent or fluency. Thinking time and disfluency are never scored.',
    'Whether the deal is good, or will be won.',
    'The person. A score belongs to one conversation with one buyer.',
  ),
]

export const knownFailures: readonly Block[] = [
  list(
    'English only. Other languages are not refused, and not measured.',
    'It leaves a turn uncoded where it is unsure, so some good turns count for nothing. A rep can say *not what I did*, and a coach’s rating stands beside the score.',
    'The line between telling a limit (candour) and telling one that may cost the deal (costly truth) is thin, for readers too.',
    'Irony, understatement and anything that hangs on more than the turn before.',
    'Its training turns hold every act about equally often. In real talk some acts are rare, and more of those it finds will be wrong.',
    'Polite resistance: agreeable words without movement are sometimes taken for movement.',
    'Claims are checked by number, unit, name and what the sheet denies. Anything else outside the sheet is shown as unsupported and counts for nothing.',
    'Short conversations offer few chances: intervals are wide, and composure is often not assessed.',
  ),
]

export const mustNot: readonly Block[] = [
  list(
    'Hiring, firing, promotion, pay or discipline.',
    'Ranking people. Two scores from different conversations differ by chance, buyer and scenario before they differ by person.',
    'Certifying anybody by simulated belief: a simulated buyer’s belief is part of the exercise.',
    'Judging calls of people who do not know of it and have not agreed.',
    'Any decision without a person who has read the quotes.',
  ),
]
