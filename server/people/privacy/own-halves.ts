import { and, eq } from 'drizzle-orm'
import type { Queryable } from '../../db/db.ts'
import { playbookDraw, playbookHalf } from '../../db/schema/playbook-halves.ts'

/** Whether chance gave somebody a playbook first or later, and the level that they were paired by. */
export const ownHalves = (db: Queryable, orgId: string, userId: string) =>
  db
    .select({
      playbookId: playbookHalf.playbookId,
      half: playbookHalf.half,
      levelBefore: playbookHalf.before,
      drawnAt: playbookDraw.drawnAt,
    })
    .from(playbookHalf)
    .innerJoin(
      playbookDraw,
      and(eq(playbookDraw.orgId, playbookHalf.orgId), eq(playbookDraw.playbookId, playbookHalf.playbookId)),
    )
    .where(and(eq(playbookHalf.orgId, orgId), eq(playbookHalf.repId, userId)))
