import { arenas } from '../schema.ts'
import type { DraftAnswers } from './answers.ts'

/** One question of the guided interview, as it is shown. */
export type Question = {
  readonly id: string
  readonly question: string
  /** What a good answer holds. */
  readonly hint: string
  readonly kind: 'line' | 'text' | 'list' | 'choice'
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly required: boolean
  /** Longest answer in characters; of each entry for a list. */
  readonly most: number
  readonly entries: { readonly least: number; readonly most: number } | null
  readonly example: string
}

type Asked = readonly [id: string, question: string, hint: string, example: string]

const line = ([id, question, hint, example]: Asked, required = false): Question => ({
  id,
  question,
  hint,
  kind: 'line',
  options: [],
  required,
  most: 600,
  entries: null,
  example,
})
const text = (asked: Asked, most: number): Question => ({ ...line(asked), kind: 'text', most })
const list = (asked: Asked, least: number, most: number): Question => ({
  ...line(asked),
  kind: 'list',
  entries: { least, most },
})

const arenaLabels: Readonly<Record<DraftAnswers['arena'], string>> = {
  buyer: 'A buyer: somebody who could buy',
  candidate: 'A candidate: somebody who could join',
  team: 'The own team: somebody who is to come along',
  investor: 'An investor: somebody who could fund',
}

/** Asked in this order; whatever is left out is stock or marked as to be written. */
export const questions: readonly Question[] = [
  {
    ...line(['arena', 'Who is it?', 'The four arenas share one measure of belief.', 'buyer'], true),
    kind: 'choice',
    options: arenas.map((value) => ({ value, label: arenaLabels[value] })),
  },
  line(
    ['name', 'What is their name?', 'First and last name of somebody who does not exist.', 'Marta Olsen'],
    true,
  ),
  line(['title', 'What do they do?', 'Their role, as it stands on a card.', 'Head of operations']),
  line(['organisation', 'Where do they work?', 'A firm that does not exist.', 'Harbour Cold Storage']),
  line(['industry', 'In which industry?', 'In a few plain words.', 'Refrigerated warehousing']),
  line([
    'about',
    'What could a rep know beforehand?',
    'Two sentences from a website or a colleague. Nothing that has to be found out.',
    'Runs four cold stores with 210 people. Took over after a difficult audit last year.',
  ]),
  text(
    [
      'character',
      'How is this person, and what do they care about?',
      'For authors and the voice. What would a colleague of ten years say of them?',
      'Fair, quick, hates waste. Walks the halls at six. Keeps her word and expects it of others.',
    ],
    2000,
  ),
  line([
    'manner',
    'How do they talk?',
    'Register, length, habits.',
    'Short sentences, dry, asks for the number first',
  ]),
  list(
    [
      'objections',
      'What do they say against it?',
      'Three to six sentences as heard, the first one first.',
      'We have no people for a project like this.',
    ],
    3,
    6,
  ),
  list(
    [
      'beneath',
      'What is really behind each of them?',
      'In the same order and in their own words, as they would say it to somebody they trust.',
      'Two of my shift leads have told me they will go if I bring one more system.',
    ],
    3,
    6,
  ),
  list(
    [
      'hidden',
      'What is true that only an honest talk brings out?',
      'In their own words. Each is told late, when trust is there.',
      'We lost a whole load in August, and nobody outside knows.',
    ],
    1,
    8,
  ),
  line(['offerName', 'What is it that the rep has to offer?', 'Its name.', 'Frostwatch']),
  line([
    'offerSummary',
    'And what does it do?',
    'One or two sentences without praise.',
    'Sensors and a screen that say which door stood open, and for how long.',
  ]),
  list(
    [
      'facts',
      'What may the rep truthfully say?',
      'Four to twenty-four sentences: price, time, work, proof, limits. A claim beyond them is caught.',
      'Frostwatch costs €900 a month for each store, sensors included.',
    ],
    4,
    24,
  ),
  text(
    [
      'situation',
      'What has happened, and why do they talk now?',
      'To the rep, in the second person.',
      'You met Marta at a fair. She gave you twenty minutes by telephone.',
    ],
    1500,
  ),
  line([
    'goal',
    'What does the rep want to come away with?',
    'An honest next step, or an honest no.',
    'Find out whether there is a reason to look, and agree a first step.',
  ]),
  line([
    'firstLine',
    'How do they open?',
    'Their first words, with the resistance in them.',
    'Olsen. I have twenty minutes and no project budget.',
  ]),
  line([
    'agrees',
    'What do they say when they agree?',
    'Who, when and what: the terms, in their own words.',
    'Two doors in the north hall, for a month, and my shift leads decide.',
  ]),
]

type Given = Readonly<Record<string, string | readonly string[]>>

/** What was answered, as a draft takes it; an answer of the wrong kind counts as none. */
export function answersFrom(given: Given): DraftAnswers {
  const one = (id: string) => (typeof given[id] === 'string' ? given[id] : undefined)
  const many = (id: string): readonly string[] => {
    const value = given[id]
    return value === undefined || typeof value === 'string' ? [] : value
  }
  const beneath = many('beneath')
  const lines = [
    'name',
    'title',
    'organisation',
    'industry',
    'about',
    'character',
    'manner',
    'offerName',
    'offerSummary',
    'situation',
    'goal',
    'firstLine',
    'agrees',
  ] as const
  return {
    arena: arenas.find((arena) => arena === given['arena']) ?? 'buyer',
    ...Object.fromEntries(lines.flatMap((id) => (one(id) === undefined ? [] : [[id, one(id)]]))),
    objections: many('objections').map((said, index) => {
      const behind = beneath[index]
      return behind === undefined ? { said } : { said, beneath: behind }
    }),
    hidden: many('hidden'),
    facts: many('facts'),
  }
}

/** What an answer has to mend before a draft can be made of it: by question, with a remedy. */
export function answerMistakes(
  given: Given,
): readonly { readonly field: string; readonly message: string }[] {
  return questions.flatMap(({ id, kind, required, most, entries, options }) => {
    const value = given[id]
    const texts = value === undefined ? [] : typeof value === 'string' ? [value] : value
    const filled = texts.filter((entry) => entry.trim() !== '')
    if (required && filled.length === 0)
      return [{ field: id, message: 'Answer this one; the rest can wait.' }]
    if (filled.some((entry) => entry.length > most)) {
      return [{ field: id, message: `Give at most ${most} characters.` }]
    }
    if (entries && filled.length > entries.most)
      return [{ field: id, message: `Give at most ${entries.most}.` }]
    if (kind === 'choice' && filled.some((entry) => !options.some((option) => option.value === entry))) {
      return [{ field: id, message: `Choose one of ${options.map((option) => option.value).join(', ')}.` }]
    }
    return []
  })
}
