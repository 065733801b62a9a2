import { and, asc, eq } from 'drizzle-orm'
import { playbookBody } from '#contract/playbook-body.ts'
import type { PublishPlaybook, ReaderGroup } from '#contract/playbook-view.ts'
import type { Asker } from '../assignments/audience.ts'
import type { Db } from '../db/db.ts'
import { playbook, playbookReader, playbookVersion } from '../db/schema/playbook-texts.ts'
import { nomination } from '../db/schema/playbooks.ts'
import { inTransaction } from '../db/transaction.ts'
import { RequestRefused } from '../errors.ts'
import { drawOf, groupReaders } from './multiplier/released.ts'
import { ledPlaybook } from './playbook-rows.ts'
import { reachedBy } from './reader-groups.ts'
import { tellReaders } from './tell.ts'

type Deps = {
  readonly db: Db
  readonly newId: () => string
  readonly clock: { now(): Date }
}

/**
 * Makes what is saved a version, unless the newest one says the same, and gives it to these teams and cohorts.
 * @throws RequestRefused `playbook/not_found`; `playbook/no_consent` without the performer's consent at this moment;
 *   `playbook/half_waits` while a random half waits for it; `playbook/changed`; `playbook/empty` without anything to do
 *   or to leave; `playbook/no_reader` for a group that the asker does not reach. Nothing changes then
 */
export async function publishPlaybook(
  { db, newId, clock }: Deps,
  asker: Asker,
  id: string,
  { revision, readers, note }: PublishPlaybook,
): Promise<void> {
  const { row } = await ledPlaybook(db, asker, id)
  const reached = await reachedBy(db, asker)
  const groups = new Set([
    ...reached.teams.map((one) => `team ${one.id}`),
    ...reached.cohorts.map((one) => `cohort ${one.id}`),
  ])
  if (readers.some((one) => !groups.has(`${one.kind} ${one.id}`)))
    throw new RequestRefused('playbook/no_reader')
  await inTransaction(db, async (tx) => {
    const here = and(eq(playbook.orgId, row.orgId), eq(playbook.id, id))
    const [held] = await tx.select().from(playbook).where(here).for('update')
    // Held too, so that a consent taken back at the same moment is not overtaken.
    const [asked] = await tx
      .select()
      .from(nomination)
      .where(and(eq(nomination.orgId, row.orgId), eq(nomination.id, row.nominationId)))
      .for('update')
    if (!held) throw new RequestRefused('playbook/not_found')
    if (asked?.consent !== 'given') throw new RequestRefused('playbook/no_consent')
    if (held.revision !== revision) throw new RequestRefused('playbook/changed')
    const draw = await drawOf(tx, row.orgId, id)
    if (draw && draw.laterAt === null) throw new RequestRefused('playbook/half_waits')
    const body = playbookBody.parse(held.body)
    if (body.dos.length + body.donts.length === 0) throw new RequestRefused('playbook/empty')
    const of = { orgId: row.orgId, playbookId: id }
    const before = await tx
      .select()
      .from(playbookVersion)
      .where(and(eq(playbookVersion.orgId, row.orgId), eq(playbookVersion.playbookId, id)))
      .orderBy(asc(playbookVersion.version))
    const last = before.at(-1)
    const version = last && sameBody(last.body, body) ? last.version : before.length + 1
    if (version !== last?.version)
      await tx
        .insert(playbookVersion)
        .values({ ...of, version, body, note, publishedBy: asker.userId, publishedAt: clock.now() })
    await tx.update(playbook).set({ live: version }).where(here)
    const had = new Set(row.live === null ? [] : await groupReaders(tx, row.orgId, id))
    await tx
      .delete(playbookReader)
      .where(and(eq(playbookReader.orgId, row.orgId), eq(playbookReader.playbookId, id)))
    await tx.insert(playbookReader).values(
      unique(readers).map((one) => ({
        ...of,
        id: newId(),
        ...(one.kind === 'team' ? { teamId: one.id } : { cohortId: one.id }),
      })),
    )
    const fresh = (await groupReaders(tx, row.orgId, id)).filter(
      (userId) => !had.has(userId) && userId !== asker.userId && userId !== asked.performerId,
    )
    await tellReaders(tx, fresh, { orgId: row.orgId, subjectId: id, at: clock.now() })
  })
}

const unique = (readers: readonly ReaderGroup[]) => [
  ...new Map(readers.map((one) => [`${one.kind} ${one.id}`, one])).values(),
]

/** Both read anew, so that the order in which a database keeps names makes no difference. */
export const sameBody = (one: unknown, other: unknown): boolean =>
  JSON.stringify(playbookBody.parse(one)) === JSON.stringify(playbookBody.parse(other))

/** Nobody but those who lead and the performer reads it any more; its versions stay. */
export async function withdrawPlaybook(db: Db, asker: Asker, id: string): Promise<void> {
  const { row } = await ledPlaybook(db, asker, id)
  await db
    .update(playbook)
    .set({ live: null })
    .where(and(eq(playbook.orgId, row.orgId), eq(playbook.id, id)))
}
