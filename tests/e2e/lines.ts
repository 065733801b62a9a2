/** What a rep says to the finance chief: some of it lands, some of it costs. */
export const turnsOfATalk = [
  'You wrote off one system and there is no line for another. When an accrual turns up late, what happens next?',
  'So it is less the twelve days than having to take back a figure. Which one has stayed with you?',
  'To be honest, we are the leading platform for the modern finance team and everybody loves it.',
  'It costs £46,000 a year, and I will not go lower, because everyone of your size pays the same.',
  'Brandreth Foods took thirteen days in their first month, two more than before. By the third they were at six.',
  'You said the people matter more than the tool. What would Gareth have to give up for this?',
  'About six hours a week from him for eight weeks. I would rather you heard that from me now than in February.',
  'If this is not the year for it, say so, and I will stop. What would make it worth a look?',
  'Would you put one closed month and one ledger through it, with Gareth choosing the month, by the fifth of December?',
] as const
