import { and, eq } from 'drizzle-orm'
import type { Role } from '#contract/ids.ts'
import {
  noticeKinds,
  type ChangeNoticeSettings,
  type NoticeKind,
  type NoticeSettings,
} from '#contract/notice.ts'
import type { Db, Queryable } from '../db/db.ts'
import { noticeSetting } from '../db/schema/notices.ts'
import { userSettings } from '../db/schema/people.ts'

export type Whose = { readonly orgId: string; readonly userId: string }

const rolesFor: Readonly<Record<NoticeKind, readonly Role[]>> = {
  'review-waits': ['coach'],
  reviewed: ['rep'],
  answered: ['rep', 'coach'],
  assigned: ['rep'],
  due: ['rep'],
  'team-week': ['manager'],
}

const usual = { off: [] as readonly NoticeKind[], hour: 8, zone: 'UTC', weekOn: null }

type Settings = {
  readonly off: readonly NoticeKind[]
  readonly hour: number
  readonly zone: string
  /** The Monday of the last weekly mail. */
  readonly weekOn: string | null
}

/** What holds for somebody with this row, or without one; `home` is where they first signed in. */
export const settingsWith = (
  row: typeof noticeSetting.$inferSelect | null,
  home: string | null,
): Settings => ({ ...usual, ...row, zone: row?.zone ?? home ?? usual.zone })

export async function settingsOf(db: Queryable, { orgId, userId }: Whose): Promise<Settings> {
  const [row] = await db
    .select()
    .from(noticeSetting)
    .where(and(eq(noticeSetting.orgId, orgId), eq(noticeSetting.userId, userId)))
  const [own] = await db
    .select({ zone: userSettings.zone })
    .from(userSettings)
    .where(eq(userSettings.userId, userId))
  return settingsWith(row ?? null, own?.zone ?? null)
}

export async function noticeSettingsView(
  db: Queryable,
  whose: Whose,
  roles: readonly Role[],
): Promise<NoticeSettings> {
  const { off, hour, zone } = await settingsOf(db, whose)
  const kinds = noticeKinds.filter((kind) => rolesFor[kind].some((role) => roles.includes(role)))
  return { off: [...off], hour, zone, kinds }
}

/** Changes what is given and leaves the rest. */
export async function changeSettings(
  db: Db,
  { orgId, userId }: Whose,
  { off, hour, zone }: ChangeNoticeSettings,
): Promise<void> {
  const set = {
    ...(off === undefined ? {} : { off: [...new Set(off)] }),
    ...(hour === undefined ? {} : { hour }),
    ...(zone === undefined ? {} : { zone }),
  }
  if (Object.keys(set).length === 0) return
  await db
    .insert(noticeSetting)
    .values({ orgId, userId, ...set })
    .onConflictDoUpdate({ target: [noticeSetting.orgId, noticeSetting.userId], set })
}
