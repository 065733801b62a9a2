import { and, asc, eq } from 'drizzle-orm'
import type { Queryable } from '../../db/db.ts'
import { liveDrill } from '../../db/schema/live-drills.ts'

/** Live drills that one opened; one's own answer is there while one of them runs, and erased with its end. */
export const ownLiveDrills = (db: Queryable, orgId: string, userId: string) =>
  db
    .select({
      title: liveDrill.title,
      firstAnswer: liveDrill.first,
      createdAt: liveDrill.createdAt,
      closedAt: liveDrill.closedAt,
      counts: liveDrill.result,
    })
    .from(liveDrill)
    .where(and(eq(liveDrill.orgId, orgId), eq(liveDrill.openedBy, userId)))
    .orderBy(asc(liveDrill.createdAt))
