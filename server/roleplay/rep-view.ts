import { and, eq } from 'drizzle-orm'
import type { RoleplayView } from '#contract/roleplay.ts'
import type { Queryable } from '../db/db.ts'
import { submission } from '../db/schema/roleplay.ts'
import { RequestRefused } from '../errors.ts'
import { outcomeView } from './floor-view.ts'
import { findQuickLine } from './quick-lines.ts'
import { briefingView, roomBriefing } from './scenario-view.ts'
import type { Stages } from './stage.ts'
import { withTurns, type RoleplayKey } from './store/rows.ts'
import { turnView } from './turn-view.ts'

export type RepViewDeps = {
  readonly db: Queryable
  readonly stages: Stages
  readonly modelFor: (orgId: string) => Promise<{ readonly name: string } | null>
}

/** A roleplay as its rep sees it: nothing of the buyer's state, hidden facts or weights is in it. */
export async function repView(deps: RepViewDeps, key: RoleplayKey): Promise<RoleplayView> {
  const found = await withTurns(deps.db, key)
  if (!found) throw new RequestRefused('roleplay/not_found')
  const { row, turns } = found
  const [{ cast, room, names }, model, submitted] = await Promise.all([
    deps.stages.of(key),
    deps.modelFor(key.orgId),
    isSubmitted(deps.db, key),
  ])
  return {
    id: row.id,
    purpose: row.purpose,
    phase: row.phase,
    floor: row.floor,
    scenario: room
      ? roomBriefing(room.room, room.personas, null)
      : briefingView(cast.scenario, cast.persona, null, cast.scenario.pack !== undefined),
    difficulty: row.difficulty as RoleplayView['difficulty'],
    quickLine: row.quickLineId ? (findQuickLine(cast.scenario, row.quickLineId)?.line ?? null) : null,
    voice: model ? { kind: 'model', model: model.name } : { kind: 'built-in', model: null },
    exchanges: { done: row.exchangesDone, limit: row.exchangeLimit },
    turns: turns.map((turn) => turnView(turn, names)),
    outcome: outcomeView(row, names),
    origin:
      row.originRoleplayId !== null && row.originTurnN !== null
        ? { roleplayId: row.originRoleplayId, turnN: row.originTurnN }
        : null,
    submitted,
    createdAt: row.createdAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
    seq: row.nextSeq - 1,
  }
}

export async function isSubmitted(db: Queryable, { orgId, roleplayId }: RoleplayKey): Promise<boolean> {
  const [row] = await db
    .select({ at: submission.submittedAt })
    .from(submission)
    .where(and(eq(submission.orgId, orgId), eq(submission.roleplayId, roleplayId)))
  return row !== undefined
}
