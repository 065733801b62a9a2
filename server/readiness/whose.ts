import { and, eq, type SQL } from 'drizzle-orm'
import { readiness } from '../db/schema/readiness.ts'

/** Somebody in an organisation. What they wrote is asked for by both, each time: nobody else's is ever found. */
export type Whose = { readonly orgId: string; readonly ownerId: string }

export const isOwn = ({ orgId, ownerId }: Whose): SQL | undefined =>
  and(eq(readiness.orgId, orgId), eq(readiness.ownerId, ownerId))
