import { and, eq } from 'drizzle-orm'
import type { NoticeKind } from '#contract/notice.ts'
import type { Db } from '../db/db.ts'
import { member } from '../db/schema/people.ts'
import { RequestRefused } from '../errors.ts'
import { idInToken, signToken, tokenHolds } from '../people/signed-token.ts'
import { changeSettings, settingsOf } from './settings.ts'

const purpose = 'stop-notices'
const signed = (orgId: string, kind: NoticeKind) => `${orgId} ${kind}`

type Of = { readonly orgId: string; readonly userId: string; readonly kind: NoticeKind }

/** The address in a mail that ends its kind for its reader, once they press the button there. */
export const stopLink = (secret: string, baseUrl: string, { orgId, userId, kind }: Of): string =>
  `${baseUrl}/stop-mail/${orgId}/${kind}/${signToken(secret, purpose, userId, signed(orgId, kind))}`

/** Again is the same as once. @throws RequestRefused `notice/bad_link` for a link that was never sent, or to somebody who has left */
export async function stopByLink(
  { db, secret }: { readonly db: Db; readonly secret: string },
  { orgId, kind, token }: { readonly orgId: string; readonly kind: NoticeKind; readonly token: string },
): Promise<void> {
  const userId = idInToken(token)
  if (userId === null || !tokenHolds(secret, purpose, token, { id: userId, signed: signed(orgId, kind) }))
    throw new RequestRefused('notice/bad_link')
  const here = await db
    .select({ id: member.id })
    .from(member)
    .where(and(eq(member.organizationId, orgId), eq(member.userId, userId)))
  if (here.length === 0) throw new RequestRefused('notice/bad_link')
  const { off } = await settingsOf(db, { orgId, userId })
  await changeSettings(db, { orgId, userId }, { off: [...off, kind] })
}
