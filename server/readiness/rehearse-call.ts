import { and, eq } from 'drizzle-orm'
import type * as z from 'zod'
import type { rehearseCall as rehearseBody } from '#contract/readiness.ts'
import { coderVersion } from '#scoring/behaviours/coder-version.ts'
import { readiness } from '../db/schema/readiness.ts'
import { RequestRefused } from '../errors.ts'
import { startPractice } from '../roleplay/start.ts'
import type { RoleplayKey } from '../roleplay/store/rows.ts'
import type { Runtime } from '../runtime.ts'
import { findOwn } from './rows.ts'
import { isOwn } from './whose.ts'

export type RehearseDeps = Pick<Runtime, 'db' | 'clock' | 'newId' | 'newSeed' | 'libraries'>

/** Long enough to hear the line that is dreaded and to answer what comes back; short enough for the minutes before a call. */
const rehearsalExchanges = 2

type Who = { readonly orgId: string; readonly userId: string; readonly name: string }

/**
 * Two exchanges before a call outside the product, with somebody of the library who says one line. Nothing that was
 * written goes into it, so that nothing of it can reach a model or another person. It can never be submitted.
 * @throws RequestRefused `readiness/not_found`, `readiness/not_a_call` for what was written before a conversation here,
 *   and as `startPractice`
 */
export async function rehearseCall(
  deps: RehearseDeps,
  who: Who,
  id: string,
  request: z.output<typeof rehearseBody>,
): Promise<RoleplayKey> {
  const whose = { orgId: who.orgId, ownerId: who.userId }
  const found = await findOwn(deps.db, whose, id)
  if (!found) throw new RequestRefused('readiness/not_found')
  if (found.row.roleplayId !== null) throw new RequestRefused('readiness/not_a_call')
  const library = await deps.libraries.of(who.orgId)
  const start = { ...deps, library, coderVersion }
  const key = await startPractice(start, who, request, 'drill', null, null, rehearsalExchanges)
  await deps.db
    .update(readiness)
    .set({ rehearsalId: key.roleplayId })
    .where(and(isOwn(whose), eq(readiness.id, id)))
  return key
}
