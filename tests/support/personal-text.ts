import type { Db } from '#server/db/db.ts'
import { user } from '#server/db/schema/people.ts'
import { turn } from '#server/db/schema/roleplay.ts'

/** Shorter ones, such as "No.", may stand anywhere by chance. */
const tellingLength = 8

/** What was said, and people's names and addresses, as far as they stand in these log lines. */
export async function personalTextIn(db: Db, logged: readonly string[]): Promise<string[]> {
  const turns = await db.select({ text: turn.text }).from(turn)
  const people = await db.select({ name: user.name, email: user.email }).from(user)
  const log = logged.join('\n')
  return [...turns.map(({ text }) => text), ...people.flatMap(({ name, email }) => [name, email])].filter(
    (text) => text.length >= tellingLength && log.includes(JSON.stringify(text).slice(1, -1)),
  )
}
