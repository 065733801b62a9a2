import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { FigureShare, HandOver } from '#contract/playbook.ts'
import type { Asker } from '../assignments/audience.ts'
import type { Db, Queryable, Tx } from '../db/db.ts'
import { importedCall } from '../db/schema/calls.ts'
import { figureShare, nomination, nominationSource } from '../db/schema/playbooks.ts'
import { roleplay, submission } from '../db/schema/roleplay.ts'
import { inTransaction } from '../db/transaction.ts'
import { RequestRefused } from '../errors.ts'
import { itsSubmission } from '../roleplay/store/joins.ts'
import { nominationFor, type NominationRow } from './nomination-rows.ts'

const isIt = ({ orgId, id }: NominationRow) => and(eq(nomination.orgId, orgId), eq(nomination.id, id))

/** The performer's answer, theirs to change at any time; with a no everything handed over is taken back. */
export async function answer(
  db: Db,
  asker: Asker,
  id: string,
  { consent, now }: { readonly consent: boolean; readonly now: Date },
): Promise<void> {
  const { row } = await nominationFor(db, { asker, as: 'performer' }, id)
  await inTransaction(db, async (tx) => {
    await tx
      .update(nomination)
      .set({ consent: consent ? 'given' : 'declined', answeredAt: now })
      .where(isIt(row))
    if (!consent) await tx.delete(nominationSource).where(isOf(row))
  })
}

const isOf = ({ orgId, id }: NominationRow) =>
  and(eq(nominationSource.orgId, orgId), eq(nominationSource.nominationId, id))

/**
 * Sets what is handed over, whole. @throws RequestRefused `nomination/no_consent`, `nomination/source_not_found` for a
 *   call or roleplay that is not the performer's own or a roleplay that was not submitted; nothing changes then
 */
export async function handOverSources(
  deps: { readonly db: Db; readonly newId: () => string },
  asker: Asker,
  id: string,
  body: HandOver,
): Promise<void> {
  const { row } = await nominationFor(deps.db, { asker, as: 'performer' }, id)
  const [calls, roleplays] = [[...new Set(body.calls)], [...new Set(body.roleplays)]]
  await inTransaction(deps.db, async (tx) => {
    // Held, so that a withdrawal at the same moment is not overtaken.
    const [held] = await tx.select().from(nomination).where(isIt(row)).for('update')
    if (held?.consent !== 'given') throw new RequestRefused('nomination/no_consent')
    const own = (await ownCallsOf(tx, asker, calls)) + (await submittedOf(tx, asker, roleplays))
    if (own < calls.length + roleplays.length) throw new RequestRefused('nomination/source_not_found')
    const before = await tx.select().from(nominationSource).where(isOf(row))
    const wanted = new Set([...calls, ...roleplays])
    const idOf = ({ callId, roleplayId }: (typeof before)[number]) => callId ?? roleplayId ?? ''
    const gone = before.filter((one) => !wanted.has(idOf(one))).map(({ id: rowId }) => rowId)
    if (gone.length > 0)
      await tx.delete(nominationSource).where(and(isOf(row), inArray(nominationSource.id, gone)))
    // What stays keeps its row, and so what was answered about it.
    const kept = new Set(before.map(idOf))
    const of = { orgId: row.orgId, nominationId: row.id }
    const rows = [
      ...calls.map((callId) => ({ ...of, id: deps.newId(), callId })),
      ...roleplays.map((roleplayId) => ({ ...of, id: deps.newId(), roleplayId })),
    ].filter((one) => !kept.has('callId' in one ? one.callId : one.roleplayId))
    if (rows.length > 0) await tx.insert(nominationSource).values(rows)
  })
}

async function ownCallsOf(tx: Tx, { orgId, userId }: Asker, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0
  const rows = await tx
    .select({ id: importedCall.id })
    .from(importedCall)
    .where(
      and(
        eq(importedCall.orgId, orgId),
        eq(importedCall.ownerId, userId),
        inArray(importedCall.id, [...ids]),
      ),
    )
  return rows.length
}

async function submittedOf(tx: Tx, { orgId, userId }: Asker, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0
  const rows = await tx
    .select({ id: roleplay.id })
    .from(roleplay)
    .innerJoin(submission, itsSubmission)
    .where(
      and(
        eq(roleplay.orgId, orgId),
        eq(roleplay.ownerId, userId),
        inArray(roleplay.id, [...ids]),
        isNull(roleplay.erasedAt),
      ),
    )
  return rows.length
}

/** What of one's own counts in the middle from the next time on that it is worked out. */
export async function setShare(db: Db, { orgId, userId }: Asker, share: FigureShare): Promise<void> {
  if (share === 'none') {
    await db.delete(figureShare).where(and(eq(figureShare.orgId, orgId), eq(figureShare.userId, userId)))
    return
  }
  await db
    .insert(figureShare)
    .values({ orgId, userId, share })
    .onConflictDoUpdate({ target: [figureShare.orgId, figureShare.userId], set: { share } })
}

export async function shareOf(db: Queryable, { orgId, userId }: Asker): Promise<FigureShare> {
  const [row] = await db
    .select({ share: figureShare.share })
    .from(figureShare)
    .where(and(eq(figureShare.orgId, orgId), eq(figureShare.userId, userId)))
  return row?.share ?? 'none'
}
