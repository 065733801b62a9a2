import { eq } from 'drizzle-orm'
import { user } from '../db/schema/people.ts'
import { passwordResetToken, resetHours } from '../people/password-reset.ts'
import { letterOf } from './letter-text.ts'
import type { LetterDeps } from './letters.ts'
import type { Letter } from './transport.ts'

/** A link with which one chooses a new password; null for somebody who has gone. */
export async function passwordLetter(
  { db, secret, baseUrl, now }: LetterDeps,
  _orgId: string,
  { userId }: { readonly userId: string },
): Promise<Letter | null> {
  const [person] = await db.select({ name: user.name }).from(user).where(eq(user.id, userId))
  if (!person) return null
  const token = await passwordResetToken(db, secret, userId, now)
  return letterOf({
    subject: 'Choose a new password for Conviction',
    paragraphs: [
      `Hello ${person.name},`,
      'Somebody, you or an admin, asked for a new password for your account on Conviction.',
    ],
    link: { label: 'Choose a password', url: `${baseUrl}/reset-password/${token}` },
    foot: `The link works once, for ${resetHours} hours. If you did not ask for it, leave it: the old password goes on working.`,
  })
}
