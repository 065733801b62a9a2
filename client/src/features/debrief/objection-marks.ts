import type { DebriefView } from '#contract/debrief.ts'
import { objectionWords } from '../../components/words.ts'

const statusWords: Record<string, string> = {
  hinted: 'showed as a hint',
  surfaced: 'came up',
  explored: 'was explored',
  answered: 'was answered',
  resolved: 'was resolved',
  hardened: 'hardened',
  disclosed: 'showed what lay beneath it',
}

/** Each change of an objection as one mark with a whole sentence. */
export const objectionMarks = ({ objections }: DebriefView) =>
  objections.flatMap(({ kind, marks }) =>
    marks.map(({ turn, status }) => ({
      turn,
      title: `Turn ${turn}: the objection “${objectionWords[kind] ?? kind}” ${statusWords[status] ?? status}.`,
    })),
  )
