import { and, eq } from 'drizzle-orm'
import { invite } from '../db/schema/invites.ts'
import { organization, user } from '../db/schema/people.ts'
import { inviteLink, isOpen } from '../people/invites/invite-link.ts'
import { letterOf } from './letter-text.ts'
import type { LetterDeps } from './letters.ts'
import type { Letter } from './transport.ts'

const day = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' })

/** An invitation with its link; null once it is used, revoked or out of time. */
export async function inviteLetter(
  { db, secret, baseUrl, now }: LetterDeps,
  orgId: string,
  { inviteId }: { readonly inviteId: string },
): Promise<Letter | null> {
  const [row] = await db
    .select({ invite, organisation: organization.name, inviter: user.name })
    .from(invite)
    .innerJoin(organization, eq(organization.id, invite.orgId))
    .leftJoin(user, eq(user.id, invite.invitedBy))
    .where(and(eq(invite.orgId, orgId), eq(invite.id, inviteId)))
  if (!row || !isOpen(row.invite, now)) return null
  const greeting = row.invite.name === null ? 'Hello,' : `Hello ${row.invite.name},`
  return letterOf({
    subject: `You are invited to ${row.organisation} on Conviction`,
    paragraphs: [
      greeting,
      `${row.inviter ?? 'An admin'} invites you to ${row.organisation} on Conviction, where you practise hard conversations before they count. What you practise is yours until you submit it.`,
    ],
    link: { label: 'Accept the invitation', url: inviteLink(secret, baseUrl, row.invite) },
    foot: `The link works until ${day.format(row.invite.expiresAt)}, for this address only. If you did not expect it, leave it: without you nothing happens.`,
  })
}
