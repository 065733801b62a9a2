import type { NoticeKind } from '#contract/notice.ts'

/** What a kind of mail is about, on its switch. */
export const noticeWords: Readonly<Record<NoticeKind, string>> = {
  'review-waits': 'An attempt waits for my review, or a rep disputes a score',
  reviewed: 'A coach reviewed an attempt of mine',
  answered: 'Somebody answered a comment or a dispute',
  assigned: 'I was asked to do something, or it was changed',
  due: 'Something is due soon, or past its date',
  'team-week': 'What my team submitted, on Mondays',
}
