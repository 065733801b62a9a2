import { and, eq } from 'drizzle-orm'
import type { Tx } from '../db/db.ts'
import { member, user } from '../db/schema/people.ts'
import { webhook } from '../db/schema/webhooks.ts'
import type { Jobs } from '../jobs/start.ts'
import { post } from '../mail/post.ts'
import { parseRoles } from '../people/roles.ts'
import { stopAfterMs } from './retry-schedule.ts'

type Failing = Pick<typeof webhook.$inferSelect, 'orgId' | 'id' | 'state'> & { readonly failingSince: Date }

/** Switches an address off that has been dead for days, or says that it is gone for good, and tells the admins once. */
export async function stopIfDead(
  tx: Tx,
  jobs: Pick<Jobs, 'enqueue'>,
  { orgId, id, state, failingSince }: Failing,
  { now, gone }: { readonly now: Date; readonly gone: boolean },
): Promise<void> {
  const dead = gone || now.getTime() - failingSince.getTime() >= stopAfterMs
  if (state !== 'on' || !dead) return
  const stopped = await tx
    .update(webhook)
    .set({ state: 'stopped' })
    .where(and(eq(webhook.orgId, orgId), eq(webhook.id, id), eq(webhook.state, 'on')))
    .returning({ id: webhook.id })
  if (stopped.length === 0) return
  const people = await tx
    .select({ email: user.email, role: member.role })
    .from(member)
    .innerJoin(user, eq(user.id, member.userId))
    .where(eq(member.organizationId, orgId))
  for (const { email, role } of people)
    if (parseRoles(role).includes('admin'))
      await post(
        tx,
        { jobs },
        { orgId, letter: 'webhook-stopped', recipient: email, about: { webhookId: id } },
      )
}
