import { and, eq, isNull } from 'drizzle-orm'
import { random } from '#personas/engine/random.ts'
import type { DrawHalves } from '#contract/multiplier.ts'
import { playbookBody } from '#contract/playbook-body.ts'
import { fewestASide } from '#scoring/multiplier/multiplier.ts'
import { randomHalves } from '#scoring/multiplier/random-halves.ts'
import type { Asker } from '../../assignments/audience.ts'
import type { Db, Queryable } from '../../db/db.ts'
import { campaign } from '../../db/schema/campaigns.ts'
import { playbookDraw, playbookHalf } from '../../db/schema/playbook-halves.ts'
import { playbook, playbookVersion } from '../../db/schema/playbook-texts.ts'
import { nomination } from '../../db/schema/playbooks.ts'
import { inTransaction } from '../../db/transaction.ts'
import { RequestRefused } from '../../errors.ts'
import { askedIn } from '../../real-calls/asked-in.ts'
import { ledBy } from '../nomination-rows.ts'
import { ledPlaybook, type FoundPlaybook } from '../playbook-rows.ts'
import { tellReaders } from '../tell.ts'
import { levelsBefore } from './levels-before.ts'
import { drawOf, halvesOf } from './released.ts'

type Deps = { readonly db: Db; readonly clock: { now(): Date }; readonly newSeed: () => number }

/** With fewer there could never be enough on both sides to say anything. */
export const fewestToDraw = 2 * fewestASide

/** A campaign's people whom the asker reaches, without the performer. */
export async function candidatesIn(
  db: Queryable,
  asker: Asker,
  { nomination: { performerId } }: FoundPlaybook,
  campaignId: string,
): Promise<string[]> {
  const led = await ledBy(db, asker)
  const asked = await askedIn(db, asker.orgId, campaignId)
  return asked.filter((id) => id !== performerId && (led === undefined || led.has(id))).toSorted()
}

/**
 * Publishes the first version to a random half of a campaign's people; the others wait. Neighbours by the level that
 * coaches gave them so far make pairs, and a kept seed throws the coin.
 * @throws RequestRefused `playbook/not_found`, `playbook/no_consent`, `playbook/changed`, `playbook/empty`,
 *   `playbook/read_already` where somebody has read it, `playbook/too_few` for too small a campaign, or none of theirs
 */
export async function drawPlaybookHalves(
  { db, clock, newSeed }: Deps,
  asker: Asker,
  id: string,
  { revision, campaignId, note }: DrawHalves,
): Promise<void> {
  const found = await ledPlaybook(db, asker, id)
  const { row, nomination: of } = found
  const people = await candidatesIn(db, asker, found, campaignId)
  if (people.length < fewestToDraw) throw new RequestRefused('playbook/too_few')
  const levels = await levelsBefore(db, { orgId: row.orgId, kind: of.kind, viewerId: asker.userId }, people)
  const here = and(eq(playbook.orgId, row.orgId), eq(playbook.id, id))
  const now = clock.now()
  await inTransaction(db, async (tx) => {
    const [held] = await tx.select().from(playbook).where(here).for('update')
    if (!held) throw new RequestRefused('playbook/not_found')
    const [given] = await tx
      .select({ consent: nomination.consent })
      .from(nomination)
      .where(and(eq(nomination.orgId, row.orgId), eq(nomination.id, row.nominationId)))
      .for('share')
    if (given?.consent !== 'given') throw new RequestRefused('playbook/no_consent')
    const [before] = await tx
      .select({ version: playbookVersion.version })
      .from(playbookVersion)
      .where(and(eq(playbookVersion.orgId, row.orgId), eq(playbookVersion.playbookId, id)))
      .limit(1)
    if (before) throw new RequestRefused('playbook/read_already')
    if (held.revision !== revision) throw new RequestRefused('playbook/changed')
    const body = playbookBody.parse(held.body)
    if (body.dos.length + body.donts.length === 0) throw new RequestRefused('playbook/empty')
    const seed = newSeed()
    const { first, later } = randomHalves(
      people.map((rep) => ({ rep, before: levels.get(rep) ?? null })),
      random(seed, 1, id),
    )
    const to = { orgId: row.orgId, playbookId: id }
    await tx
      .insert(playbookVersion)
      .values({ ...to, version: 1, body, note, publishedBy: asker.userId, publishedAt: now })
    await tx.insert(playbookDraw).values({ ...to, campaignId, seed, drawnBy: asker.userId, drawnAt: now })
    await tx.insert(playbookHalf).values([
      ...first.map((repId) => ({
        ...to,
        repId,
        half: 'first' as const,
        before: levels.get(repId) ?? null,
      })),
      ...later.map((repId) => ({
        ...to,
        repId,
        half: 'later' as const,
        before: levels.get(repId) ?? null,
      })),
    ])
    await tx.update(playbook).set({ live: 1 }).where(here)
    await tellReaders(tx, first, { orgId: row.orgId, subjectId: id, at: now })
  })
}

/** Those who waited read it from now on, too. Again is the same as once. @throws RequestRefused `playbook/not_found`, `playbook/no_draw` */
export async function releaseToOthers(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  asker: Asker,
  id: string,
): Promise<void> {
  const { row } = await ledPlaybook(db, asker, id)
  if (!(await drawOf(db, row.orgId, id))) throw new RequestRefused('playbook/no_draw')
  const now = clock.now()
  await inTransaction(db, async (tx) => {
    const waiting = and(
      eq(playbookDraw.orgId, row.orgId),
      eq(playbookDraw.playbookId, id),
      isNull(playbookDraw.laterAt),
    )
    const released = await tx
      .update(playbookDraw)
      .set({ laterAt: now })
      .where(waiting)
      .returning({ id: playbookDraw.playbookId })
    if (released.length === 0) return
    const later = (await halvesOf(tx, row.orgId, id)).filter(({ half }) => half === 'later')
    const ids = later.map(({ repId }) => repId)
    await tellReaders(tx, ids, { orgId: row.orgId, subjectId: id, at: now })
  })
}

/** Campaigns that go on, with so many people each that a draw is worth it. */
export async function drawableCampaigns(db: Queryable, asker: Asker, found: FoundPlaybook) {
  const running = await db
    .select({ id: campaign.id, name: campaign.name })
    .from(campaign)
    .where(and(eq(campaign.orgId, asker.orgId), isNull(campaign.endedAt)))
    .orderBy(campaign.name, campaign.id)
    .limit(20)
  const counted = []
  for (const one of running) {
    const people = (await candidatesIn(db, asker, found, one.id)).length
    if (people > 0) counted.push({ ...one, people })
  }
  return counted
}
