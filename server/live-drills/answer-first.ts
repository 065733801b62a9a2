import { and, isNull } from 'drizzle-orm'
import type { Asker } from '../assignments/audience.ts'
import type { Db } from '../db/db.ts'
import { liveDrill } from '../db/schema/live-drills.ts'
import { RequestRefused } from '../errors.ts'
import type { ReadAnswer } from './read-answer.ts'
import { isDrill, isOver, ledLiveDrill } from './rows.ts'

type Deps = { readonly db: Db; readonly clock: { now(): Date }; readonly readAnswer: ReadAnswer }

/**
 * The leader's own answer, in front of all, which opens the drill to the phones. The same words again are the same
 * answer. @throws RequestRefused `live_drill/not_found`, `live_drill/closed`, `live_drill/answered`, `live_drill/busy`
 */
export async function answerFirst(
  { db, clock, readAnswer }: Deps,
  asker: Asker,
  id: string,
  text: string,
): Promise<void> {
  const row = await ledLiveDrill(db, asker, id)
  if (isOver(row, clock.now()) || row.line === null) throw new RequestRefused('live_drill/closed')
  if (row.first === text) return
  if (row.first !== null) throw new RequestRefused('live_drill/answered')
  const read = await readAnswer(row.line, text)
  const written = await db
    .update(liveDrill)
    .set({ first: text, firstCodes: read.map(({ code }) => code) })
    .where(and(isDrill(row), isNull(liveDrill.first), isNull(liveDrill.closedAt)))
    .returning({ id: liveDrill.id })
  if (written.length === 0) throw new RequestRefused('live_drill/answered')
}
