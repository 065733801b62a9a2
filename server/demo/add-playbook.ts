import { and, eq, inArray } from 'drizzle-orm'
import type { Asker } from '../assignments/audience.ts'
import type { Db } from '../db/db.ts'
import { importedCall } from '../db/schema/calls.ts'
import { notice } from '../db/schema/notices.ts'
import { playbook } from '../db/schema/playbook-texts.ts'
import { team } from '../db/schema/teams.ts'
import { answer, handOverSources, setShare } from '../playbooks/consent.ts'
import { draftByTemplate, materialOf } from '../playbooks/draft.ts'
import { nominateRep } from '../playbooks/nominate.ts'
import { publishPlaybook } from '../playbooks/publish-playbook.ts'
import { createPlaybook } from '../playbooks/write-playbook.ts'
import { demoPeople } from './people.ts'
import { stableId } from './stable-id.ts'

type Of = {
  readonly orgId: string
  /** Everybody of the demo, by name. */
  readonly ids: ReadonlyMap<string, string>
  readonly now: Date
}

/** Who has the calls that it is from. */
export const performer = 'Imani Okonjo'
const leader = 'Morgan Adeyemi'

/**
 * A playbook from the imported calls of one of the demo's reps, drafted as any is, with the other reps' figures in the
 * middle. Its title says that it is a sample. Again is the same as once.
 */
export async function addPlaybook(
  deps: { readonly db: Db; readonly newId: () => string },
  { orgId, ids, now }: Of,
): Promise<void> {
  const { db } = deps
  const [performerId, leaderId] = [ids.get(performer), ids.get(leader)]
  const [group] = await db.select({ id: team.id }).from(team).where(eq(team.orgId, orgId))
  if (performerId === undefined || leaderId === undefined || !group) return
  const as = (userId: string, role: 'rep' | 'manager'): Asker => ({ orgId, userId, roles: [role] })
  const [star, asker] = [as(performerId, 'rep'), as(leaderId, 'manager')]
  const [id, playbookId] = [stableId(orgId, 'nomination'), stableId(orgId, 'playbook')]
  const [written] = await db.select({ id: playbook.id }).from(playbook).where(eq(playbook.id, playbookId))
  if (written) return
  for (const { name, role } of demoPeople) {
    const userId = ids.get(name)
    if (role === 'rep' && userId !== undefined && userId !== performerId)
      await setShare(db, as(userId, 'rep'), 'submitted-and-calls')
  }
  const ground = 'Sample data: kept the price in three of four renewals this quarter.'
  await nominateRep(db, asker, { id, performerId, kind: 'objection', ground }, now)
  await answer(db, star, id, { consent: true, now })
  const calls = await db
    .select({ id: importedCall.id })
    .from(importedCall)
    .where(and(eq(importedCall.orgId, orgId), eq(importedCall.ownerId, performerId)))
  await handOverSources(deps, star, id, { calls: calls.map((one) => one.id), roleplays: [] })
  // Nobody of a demo has mail: what happened there is long past.
  const isOfIt = and(eq(notice.orgId, orgId), inArray(notice.subjectId, [id, playbookId]))
  await db.delete(notice).where(isOfIt)
  const drafted = draftByTemplate(await materialOf(db, { asker, as: 'leader' }, id))
  // Where the transcripts show no difference there is nothing to publish, in a demo as little as elsewhere.
  if (drafted.dos.length === 0) return
  // Of so few calls what is done less often is no advice to leave it: a person would take that out.
  const body = {
    ...drafted,
    title: `${drafted.title} (sample)`,
    donts: [],
    practise: ['rival-at-half-price'],
  }
  await createPlaybook(db, asker, { id: playbookId, nominationId: id, body }, now)
  await publishPlaybook({ ...deps, clock: { now: () => now } }, asker, playbookId, {
    revision: 1,
    readers: [{ kind: 'team', id: group.id }],
    note: null,
  })
  await db.delete(notice).where(isOfIt)
}
