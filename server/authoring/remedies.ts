import type { Check } from '../acceptance/checks/check.ts'

/** What to change where an acceptance value does not hold: by its id, and where one id has several by a word of it. */
const remedies: readonly (readonly [id: string, word: string, remedy: string])[] = [
  [
    'B1',
    '',
    'A bare assertion moves this buyer; lower the starts of the beliefs, or raise temperament.risk.',
  ],
  [
    'B2',
    '',
    'Better talk does not move more here; set the starts lower and the ceilings higher, and give every objection topics that a good question touches.',
  ],
  ['B3', 'pushy', 'Pressure is put up with; raise temperament.reactance or lower temperament.trust.'],
  ['B3', 'evasive', 'Dodging is put up with; lower temperament.engagement or temperament.trust.'],
  [
    'B3',
    'expert',
    'A good rep is left too often; lower temperament.reactance, or raise temperament.trust or engagement.',
  ],
  [
    'B4',
    '',
    'Agreeing and discounting win this buyer over; lower the starts of the beliefs, or give the belief behind the price less weight.',
  ],
  [
    'B5',
    '',
    'Asking brings out no more than not asking; lower discloseAt of concerns and hidden facts to .4 to .6, and make their topics questions that a rep would ask.',
  ],
  [
    'B7',
    '30–55',
    'Resistance comes and goes by the wrong measure; move temperament.reactance and temperament.trust towards .2 and .3.',
  ],
  [
    'B7',
    'positive',
    'Resistance turns into warmth too fast; lower temperament.trust and temperament.politeness.',
  ],
  [
    'B8',
    '',
    'Something is said before it was earned; take the words of reveal out of surface, hint and answers.',
  ],
  [
    'B9',
    '',
    'Movers and holders end alike; lower temperament.trust, bring temperament.moverOdds nearer .5, or raise the ceilings well above the starts.',
  ],
  ['B10', 'twice', 'Lines come twice in one talk; give the lists that run dry more wordings, fillers first.'],
  [
    'B10',
    'answered',
    'Questions are passed over; add answers on what reps ask most, with topics in their words.',
  ],
  [
    'B11',
    '',
    'Technique without content gets as far as a fair rep; raise discloseAt a little, and lower the starts of the beliefs.',
  ],
  [
    'end',
    '',
    'A yes is had for nothing; raise temperament.risk, or lower the starts of the beliefs and temperament.trust.',
  ],
]

/** One sentence; every check that can fail has one. */
export function remedyFor({ id, what }: Pick<Check, 'id' | 'what'>): string {
  const found = remedies.find(([of, word]) => of === id && what.includes(word))
  return (
    found?.[2] ?? 'Compare the temperament and beliefs with those of a persona that came with the product.'
  )
}
