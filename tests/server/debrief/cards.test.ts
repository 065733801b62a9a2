import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { expect, it, vi } from 'vitest'
import { dimensionIds } from '#contract/scorecard.ts'
import type { Db } from '#server/db/db.ts'
import { roleplay, submission } from '#server/db/schema/roleplay.ts'
import { scorecard } from '#server/db/schema/scoring.ts'
import { lastAttemptOf } from '#server/debrief/last-attempt.ts'
import { findRoleplay, type RoleplayKey } from '#server/roleplay/store/rows.ts'
import { scorecardView } from '#server/scoring/scorecard-view.ts'
import { embed } from '#tests/scoring/behaviours/embed.ts'
import { play } from '#tests/server/scoring/play.ts'
import { eachDatabase } from '#tests/support/databases.ts'
import { lines, ownView, score } from './played.ts'

vi.setConfig({ testTimeout: 300_000 })

async function ended(db: Db) {
  const { key, end } = await play(db, embed, lines)
  await end()
  await score(db, key)
  return key
}

/** A copy of a roleplay of the same person, made so many minutes before it, with figures of its own. */
async function earlier(db: Db, key: RoleplayKey, minutes: number, scored: number): Promise<string> {
  const row = await findRoleplay(db, key)
  if (!row) throw new Error('no such roleplay')
  const id = randomUUID()
  const createdAt = new Date(row.createdAt.getTime() - minutes * 60_000)
  await db.insert(roleplay).values({ ...row, id, createdAt, endedAt: createdAt })
  const dimensions = dimensionIds.map((dimension) => ({
    id: dimension,
    score: scored,
    provisional: dimension === 'courage',
  }))
  const [card] = await db.select().from(scorecard).where(eq(scorecard.roleplayId, key.roleplayId))
  if (!card) throw new Error('no card')
  await db.insert(scorecard).values({ ...card, id: randomUUID(), roleplayId: id, body: { dimensions } })
  return id
}

eachDatabase((makeDb) => {
  let made: Promise<{ db: Db; key: RoleplayKey }> | null = null
  const shared = () => (made ??= makeDb().then(async ({ db }) => ({ db, key: await ended(db) })))

  it('says where the next level begins, and of each dimension what weighs most', async () => {
    const { db, key } = await shared()
    const { dimensions } = (await ownView(db, key)).scorecard
    for (const { level, target } of dimensions) {
      if (level === null || level === 5) expect(target).toBeNull()
      else expect(target).toMatchObject({ level: level + 1, from: level * 20 })
    }
    expect(dimensions.some(({ change }) => change !== null)).toBe(true)
  })

  it('keeps every card readable when another is added, and offers to score again only for an older one', async () => {
    const { db, key } = await shared()
    const first = await ownView(db, key)
    expect(first.outdated).toBe(false)
    expect(first.cards.map(({ id }) => id)).toEqual([first.scorecard.id])
    await db
      .update(scorecard)
      .set({ scorerVersion: 'built-in-0' })
      .where(eq(scorecard.roleplayId, key.roleplayId))
    expect((await ownView(db, key)).outdated).toBe(true)
    await score(db, key)
    const second = await ownView(db, key)
    expect(second.outdated).toBe(false)
    expect(second.scorecard.id).not.toBe(first.scorecard.id)
    expect(second.cards.map(({ id }) => id)).toEqual([second.scorecard.id, first.scorecard.id])
    const old = await scorecardView(db, key, first.scorecard.id ?? '')
    expect(old.dimensions).toEqual(first.scorecard.dimensions)
    expect(old.status).toBe('superseded')
    expect(old.provenance.scorer).toBe('built-in-0')
    await expect(scorecardView(db, key, randomUUID())).rejects.toThrow('scorecard/not_found')
  })

  it('sets the attempt before beside it, and shows a coach only one that was submitted', async () => {
    const { db, key } = await shared()
    const row = await findRoleplay(db, key)
    if (!row) throw new Error('no such roleplay')
    expect(await lastAttemptOf(db, row, 'owner')).toBeNull()
    const [older, newer] = [await earlier(db, key, 60, 40), await earlier(db, key, 30, 55)]
    const mine = await lastAttemptOf(db, row, 'owner')
    expect(mine?.roleplayId).toBe(newer)
    expect(mine?.scores).toContainEqual({ id: 'authenticity', score: 55 })
    expect(mine?.scores).toContainEqual({ id: 'courage', score: null })
    expect(await lastAttemptOf(db, row, 'coach')).toBeNull()
    await db.insert(submission).values({ orgId: key.orgId, roleplayId: older, submittedBy: row.ownerId })
    expect((await lastAttemptOf(db, row, 'coach'))?.roleplayId).toBe(older)
    expect((await lastAttemptOf(db, { ...row, ownerId: randomUUID() }, 'owner'))?.roleplayId).toBeUndefined()
  })
})
