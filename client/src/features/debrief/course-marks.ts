import type { DebriefView } from '#contract/debrief.ts'
import { firstNameOf } from '../../components/room/names.ts'
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

export type CourseMark = {
  readonly kind: 'objection' | 'shock'
  readonly turn: number
  readonly label: string
  readonly title: string
}

/** Each change of an objection and each piece of news as one mark with a whole sentence. */
export function courseMarks({ objections, shocks, room }: DebriefView): readonly CourseMark[] {
  const whose = (buyerId: string) => {
    const member = room?.members.find(({ id }) => id === buyerId)
    return member ? `${firstNameOf(member)}’s ` : null
  }
  return [
    ...objections.flatMap(({ kind, marks, buyerId }) =>
      marks.map(({ turn, status }) => ({
        kind: 'objection' as const,
        turn,
        label: `${whose(buyerId) ?? ''}${objectionWords[kind] ?? kind} ${markWords[status] ?? status}`,
        title: `Turn ${turn}: ${whose(buyerId) ?? 'the '}objection “${objectionWords[kind] ?? kind}” ${markWords[status] ?? status}.`,
      })),
    ),
    ...shocks.map(({ turn, concern }) => ({
      kind: 'shock' as const,
      turn,
      label: 'News broke in',
      title: `Turn ${turn}: news broke in. ${concern}`,
    })),
  ].toSorted((a, b) => a.turn - b.turn)
}
