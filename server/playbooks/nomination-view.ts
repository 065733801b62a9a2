import { and, eq } from 'drizzle-orm'
import type { NominationView } from '#contract/playbook.ts'
import type { Queryable } from '../db/db.ts'
import { playbook } from '../db/schema/playbook-texts.ts'
import { draftingModel, type DraftingModelDeps } from '../llm/drafting-call.ts'
import { compared, comparisonView } from './compared.ts'
import { answersTo, saidIn, saidViews } from './interview.ts'
import { nominationFor, type Whose } from './nomination-rows.ts'
import { ownMoments } from './own-moments.ts'

/**
 * A nomination with the performer's own moments, what they do otherwise and what they say of it, worked out from what is
 * handed over and let count at this moment. Nothing of anybody else's words is in it.
 * @throws RequestRefused `nomination/not_found`
 */
export async function viewNomination(
  deps: DraftingModelDeps,
  whose: Whose,
  id: string,
): Promise<NominationView> {
  const { db } = deps
  const { row, summary } = await nominationFor(db, whose, id)
  const own = await ownMoments(db, row)
  const answers = await answersTo(db, row.orgId, own)
  return {
    ...summary,
    handedOver: own.sources.map(({ kind, id: sourceId }) => ({ kind, id: sourceId })),
    unread: own.unread,
    moments: [...own.moments],
    comparison: comparisonView(await compared(db, row, own), summary.performer.name),
    answers: [...answers],
    said: saidViews(saidIn(answers, own, row.kind), own),
    playbookId: await playbookOf(db, row.orgId, id),
    model: await draftingModel(deps, row.orgId),
  }
}

async function playbookOf(db: Queryable, orgId: string, nominationId: string): Promise<string | null> {
  const [found] = await db
    .select({ id: playbook.id })
    .from(playbook)
    .where(and(eq(playbook.orgId, orgId), eq(playbook.nominationId, nominationId)))
  return found?.id ?? null
}
