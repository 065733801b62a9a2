import type { DebriefView } from '#contract/debrief.ts'
import { objectionWords } from '../../components/words.ts'

const statusWords: Record<string, string> = {
  surfaced: 'came up',
  softened: 'softened',
  hardened: 'hardened',
  resolved: 'was resolved',
  reopened: 'came back',
  dropped: 'was dropped',
}

/** Each change of an objection as one mark with a whole sentence. */
export const objectionMarks = ({ objections }: DebriefView) =>
  objections.flatMap(({ kind, marks }) =>
    marks.map(({ turn, status }) => ({
      turn,
      title: `Turn ${turn}: the objection “${objectionWords[kind] ?? kind}” ${statusWords[status] ?? status}.`,
    })),
  )
