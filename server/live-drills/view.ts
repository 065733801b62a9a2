import type { LiveDrillView } from '#contract/live-drill.ts'
import type { Asker } from '../assignments/audience.ts'
import type { Db } from '../db/db.ts'
import { wordsFor } from '../debrief/behaviour-words.ts'
import { polarityOf } from '../debrief/reading-view.ts'
import { closeLiveDrill } from './close.ts'
import { actOf } from './read-answer.ts'
import { codesOf, isOver, joinedIn, ledLiveDrill, type LiveDrillRow } from './rows.ts'
import { tallyOf } from './tally.ts'

/** As it stands on the slide; one whose time is up is closed by that. @throws RequestRefused `live_drill/not_found` */
export async function viewLiveDrill(
  { db, clock }: { readonly db: Db; readonly clock: { now(): Date } },
  asker: Asker,
  id: string,
): Promise<LiveDrillView> {
  const found = await ledLiveDrill(db, asker, id)
  const now = clock.now()
  const row = isOver(found, now) ? ((await closeLiveDrill(db, found, now)) ?? found) : found
  const { shares, ...counts } = await countsOf(db, row)
  const { playbookId, code, title, line, who, situation, first, firstCodes, closedAt, closesAt } = row
  return {
    id,
    playbookId,
    code,
    title,
    state: closedAt !== null ? 'closed' : first === null ? 'first' : 'open',
    line,
    who,
    situation,
    first: first === null ? null : { text: first, read: (firstCodes ?? []).map((one) => actOf(one)) },
    joined: counts.joined,
    answered: counts.answered,
    tally: {
      counted: counts.counted,
      fewer: counts.fewer,
      shares: shares.map((one) => ({
        ...one,
        title: wordsFor(one.code).title,
        polarity: polarityOf(one.code),
      })),
    },
    closesAt: closesAt.toISOString(),
  }
}

async function countsOf(db: Db, row: LiveDrillRow) {
  if (row.result !== null) return row.result
  const codes = await codesOf(db, row)
  return { joined: await joinedIn(db, row), answered: codes.length, ...tallyOf(codes) }
}
