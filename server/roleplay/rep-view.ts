import { and, eq } from 'drizzle-orm'
import type { RoleplayView } from '#contract/roleplay.ts'
import type { Queryable } from '../db/db.ts'
import { submission } from '../db/schema/roleplay.ts'
import { RequestRefused } from '../errors.ts'
import { outcomeView } from './floor-view.ts'
import type { PinnedCasts } from './pinned-cast.ts'
import { findQuickLine } from './quick-lines.ts'
import { briefingView } from './scenario-view.ts'
import { findRoleplay, participantsOf, turnsOf, type RoleplayKey } from './store/rows.ts'
import { namesOf, turnView } from './turn-view.ts'

export type RepViewDeps = {
  readonly db: Queryable
  readonly casts: PinnedCasts
  readonly modelFor: (orgId: string) => Promise<{ readonly name: string } | null>
}

/** A roleplay as its rep sees it: nothing of the buyer's state, hidden facts or weights is in it. */
export async function repView(deps: RepViewDeps, key: RoleplayKey): Promise<RoleplayView> {
  const row = await findRoleplay(deps.db, key)
  if (!row) throw new RequestRefused('roleplay/not_found')
  const [participants, turns, cast, model, submitted] = await Promise.all([
    participantsOf(deps.db, key),
    turnsOf(deps.db, key),
    deps.casts.of(deps.db, row),
    deps.modelFor(key.orgId),
    isSubmitted(deps.db, key),
  ])
  const names = namesOf(participants)
  return {
    id: row.id,
    purpose: row.purpose,
    phase: row.phase,
    floor: row.floor,
    scenario: briefingView(cast.scenario, cast.persona, null),
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
