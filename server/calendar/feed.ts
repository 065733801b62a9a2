import { and, eq, sql } from 'drizzle-orm'
import type { Db, Queryable } from '../db/db.ts'
import { calendarFeed } from '../db/schema/calendar.ts'
import { RequestRefused } from '../errors.ts'
import { idInToken, signToken, tokenHolds } from '../people/signed-token.ts'

export type Whose = { readonly orgId: string; readonly userId: string }
type Linking = { readonly secret: string; readonly baseUrl: string }

const purpose = 'calendar'
const signed = (orgId: string, version: number) => `${orgId} ${version}`
const isOf = ({ orgId, userId }: Whose) => and(eq(calendarFeed.orgId, orgId), eq(calendarFeed.userId, userId))

async function openFeed(db: Queryable, whose: Whose): Promise<number | null> {
  const [row] = await db.select().from(calendarFeed).where(isOf(whose))
  return row?.open === true ? row.version : null
}

/** The address under which a calendar program finds somebody's dates; null while they have none. */
export async function feedUrl(
  db: Queryable,
  { secret, baseUrl }: Linking,
  whose: Whose,
): Promise<string | null> {
  const version = await openFeed(db, whose)
  if (version === null) return null
  const token = signToken(secret, purpose, whose.userId, signed(whose.orgId, version))
  return `${baseUrl}/api/calendar/${whose.orgId}/${token}/conviction.ics`
}

/** Gives them a new address; the one before ends. */
export async function makeFeed(db: Db, { orgId, userId }: Whose): Promise<void> {
  await db
    .insert(calendarFeed)
    .values({ orgId, userId, version: 1, open: true })
    .onConflictDoUpdate({
      target: [calendarFeed.orgId, calendarFeed.userId],
      set: { version: sql`${calendarFeed.version} + 1`, open: true },
    })
}

/** Again is the same as once. */
export async function endFeed(db: Db, whose: Whose): Promise<void> {
  await db.update(calendarFeed).set({ open: false }).where(isOf(whose))
}

/** Whose dates an address shows. @throws RequestRefused `org/not_found` for one that was ended or never was, both alike */
export async function feedOwner(
  db: Queryable,
  secret: string,
  orgId: string,
  token: string,
): Promise<string> {
  const userId = idInToken(token)
  const version = userId === null ? null : await openFeed(db, { orgId, userId })
  const holds =
    userId !== null &&
    version !== null &&
    tokenHolds(secret, purpose, token, { id: userId, signed: signed(orgId, version) })
  if (!holds) throw new RequestRefused('org/not_found')
  return userId
}
