import { and, asc, count, eq, isNotNull } from 'drizzle-orm'
import type { Asker } from '../assignments/audience.ts'
import type { Queryable } from '../db/db.ts'
import { liveDrill, livePhone } from '../db/schema/live-drills.ts'
import { playbook } from '../db/schema/playbook-texts.ts'
import { nomination } from '../db/schema/playbooks.ts'
import { RequestRefused, errorCodeOf } from '../errors.ts'
import { ledPlaybook } from '../playbooks/playbook-rows.ts'

export type LiveDrillRow = typeof liveDrill.$inferSelect

export const isDrill = ({ orgId, id }: Pick<LiveDrillRow, 'orgId' | 'id'>) =>
  and(eq(liveDrill.orgId, orgId), eq(liveDrill.id, id))
export const isPhoneOf = ({ orgId, id }: Pick<LiveDrillRow, 'orgId' | 'id'>) =>
  and(eq(livePhone.orgId, orgId), eq(livePhone.liveDrillId, id))

/** @throws RequestRefused `live_drill/not_found` for one that is unknown or of a playbook that the asker does not lead */
export async function ledLiveDrill(db: Queryable, asker: Asker, id: string): Promise<LiveDrillRow> {
  const [row] = await db
    .select()
    .from(liveDrill)
    .where(isDrill({ orgId: asker.orgId, id }))
  if (!row) throw new RequestRefused('live_drill/not_found')
  try {
    await ledPlaybook(db, asker, row.playbookId)
  } catch (error) {
    if (errorCodeOf(error) === null) throw error
    throw new RequestRefused('live_drill/not_found', { cause: error })
  }
  return row
}

/**
 * By what phones type. One about a moment is over as soon as its performer takes the consent back.
 * @throws RequestRefused `live_drill/not_found`
 */
export async function liveDrillByCode(
  db: Queryable,
  code: string,
): Promise<{ readonly row: LiveDrillRow; readonly shown: boolean }> {
  const [found] = await db
    .select({ row: liveDrill, consent: nomination.consent })
    .from(liveDrill)
    .innerJoin(playbook, and(eq(playbook.orgId, liveDrill.orgId), eq(playbook.id, liveDrill.playbookId)))
    .innerJoin(
      nomination,
      and(eq(nomination.orgId, playbook.orgId), eq(nomination.id, playbook.nominationId)),
    )
    .where(eq(liveDrill.code, code))
  if (!found) throw new RequestRefused('live_drill/not_found')
  return { row: found.row, shown: found.row.kind === 'drill' || found.consent === 'given' }
}

/** What was read in each answer, in the order in which they came. */
export async function codesOf(db: Queryable, drill: LiveDrillRow): Promise<readonly (readonly string[])[]> {
  const rows = await db
    .select({ codes: livePhone.codes })
    .from(livePhone)
    .where(and(isPhoneOf(drill), isNotNull(livePhone.answeredAt)))
    .orderBy(asc(livePhone.answeredAt), asc(livePhone.id))
  return rows.map(({ codes }) => codes ?? [])
}

export async function joinedIn(db: Queryable, drill: LiveDrillRow): Promise<number> {
  const [row] = await db.select({ n: count() }).from(livePhone).where(isPhoneOf(drill))
  return row?.n ?? 0
}

export const isOver = ({ closedAt, closesAt }: LiveDrillRow, now: Date): boolean =>
  closedAt !== null || closesAt <= now
