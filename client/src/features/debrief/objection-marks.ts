import type { DebriefView } from '#contract/debrief.ts'
import { objectionWords } from '../../components/words.ts'

/** What an objection did at a turn, to follow its name. */
export const markWords: Readonly<Record<string, string>> = {
  hinted: 'showed as a hint',
  surfaced: 'came up',
  explored: 'was explored',
  answered: 'was answered',
  resolved: 'was resolved',
  hardened: 'hardened',
  disclosed: 'showed what lies beneath it',
}

/** Each change of an objection as one mark with a whole sentence. */
export const objectionMarks = ({ objections }: DebriefView) =>
  objections
    .flatMap(({ kind, marks }) =>
      marks.map(({ turn, status }) => ({
        turn,
        label: `${objectionWords[kind] ?? kind} ${markWords[status] ?? status}`,
        title: `Turn ${turn}: the objection “${objectionWords[kind] ?? kind}” ${markWords[status] ?? status}.`,
      })),
    )
    .toSorted((a, b) => a.turn - b.turn)
