import { eq } from 'drizzle-orm'
import { user } from '../db/schema/people.ts'
import { stopLink } from '../notices/stop-link.ts'
import { weekOf } from '../notices/week.ts'
import { letterOf } from './letter-text.ts'
import type { LetterDeps } from './letters.ts'
import type { Letter } from './transport.ts'

const counted = (n: number, one: string, other: string) => `${n} ${n === 1 ? one : other}`

/** What the people of a manager submitted in a week, in figures; null where nothing was. */
export async function weekLetter(
  { db, secret, baseUrl }: LetterDeps,
  orgId: string,
  { userId, until }: { readonly userId: string; readonly until: string },
): Promise<Letter | null> {
  const [person] = await db.select({ name: user.name }).from(user).where(eq(user.id, userId))
  const week = await weekOf(db, { orgId, userId }, new Date(until))
  if (!person || !week) return null
  const { submitted, people, reviewed, waiting } = week
  return letterOf({
    subject: 'Conviction: your team’s week',
    paragraphs: [
      `Hello ${person.name},`,
      `In the last seven days ${counted(people, 'of your people', 'of your people')} submitted ${counted(submitted, 'attempt', 'attempts')}, and coaches reviewed ${reviewed}. ${waiting === 1 ? 'One attempt waits' : `${waiting} attempts wait`} for a review now.`,
      'Practice that was not submitted is nobody’s business and is not counted.',
    ],
    link: { label: 'See your team', url: `${baseUrl}/o/${orgId}/team` },
    foot: `This comes on Mondays when something happened. When, and whether: ${baseUrl}/o/${orgId}/settings`,
    stops: [
      {
        label: 'No more mail about your team’s week',
        url: stopLink(secret, baseUrl, { orgId, userId, kind: 'team-week' }),
      },
    ],
  })
}
