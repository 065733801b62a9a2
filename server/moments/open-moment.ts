import { and, eq, gt, isNull, or } from 'drizzle-orm'
import type { MomentView } from '#contract/moment.ts'
import { member, user } from '../db/schema/people.ts'
import { sharedMoment } from '../db/schema/moments.ts'
import { errorCodeOf, RequestRefused } from '../errors.ts'
import { tokenHashOf } from './link.ts'
import { momentOf, type MomentDeps } from './moment-view.ts'

/**
 * What somebody sees who has the link. It opens while its owner belongs to the organisation.
 * @throws RequestRefused `moment/not_found` where it is unknown, revoked or has run out, all alike
 */
export async function openMoment(deps: MomentDeps, token: string, now: Date): Promise<MomentView> {
  const [found] = await deps.db
    .select({ moment: sharedMoment, name: user.name })
    .from(sharedMoment)
    .innerJoin(
      member,
      and(eq(member.organizationId, sharedMoment.orgId), eq(member.userId, sharedMoment.ownerId)),
    )
    .innerJoin(user, eq(user.id, sharedMoment.ownerId))
    .where(
      and(
        eq(sharedMoment.tokenHash, tokenHashOf(token)),
        or(isNull(sharedMoment.expiresAt), gt(sharedMoment.expiresAt, now)),
      ),
    )
  if (!found) throw new RequestRefused('moment/not_found')
  const { orgId, roleplayId, named } = found.moment
  try {
    return { ...(await momentOf(deps, { orgId, roleplayId })), repName: named ? found.name : null }
  } catch (error) {
    // Nothing is told of why: that its words were erased is nobody else's business.
    if (errorCodeOf(error) === null) throw error
    throw new RequestRefused('moment/not_found', { cause: error })
  }
}
