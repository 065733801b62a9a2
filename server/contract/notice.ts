import * as z from 'zod'
import { timeZone } from './zone.ts'

/** What somebody may be told by mail, and may each switch off. */
export const noticeKinds = ['review-waits', 'reviewed', 'answered', 'assigned', 'due', 'team-week'] as const
export const noticeKind = z.enum(noticeKinds)
export type NoticeKind = z.infer<typeof noticeKind>

/** One mail a day at most, at `hour` (0–23) of one's own zone, and for managers one a week. */
export const noticeSettings = z.object({
  off: z.array(noticeKind),
  hour: z.int(),
  zone: z.string(),
  /** Which kinds can reach somebody with these roles. */
  kinds: z.array(noticeKind),
})
export type NoticeSettings = z.infer<typeof noticeSettings>

export const changeNoticeSettings = z.strictObject({
  off: z.array(noticeKind).max(noticeKinds.length).optional(),
  hour: z.int().min(0).max(23).optional(),
  zone: timeZone.optional(),
})
export type ChangeNoticeSettings = z.output<typeof changeNoticeSettings>
