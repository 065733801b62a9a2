import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { Db } from '#server/db/db.ts'
import { rubricVersion, scenarioVersion } from '#server/db/schema/library.ts'
import { cardReveal, coachRating, review, reviewQueue } from '#server/db/schema/review.ts'
import { participant, roleplay, submission, turn } from '#server/db/schema/roleplay.ts'
import { evidence, scorecard } from '#server/db/schema/scoring.ts'
import { inTransaction } from '#server/db/transaction.ts'
import { loadLibrary } from '#server/library/load.ts'
import { createOrganisation } from '#server/people/create-organisation.ts'
import { addMember } from '#server/people/create-person.ts'
import { setTeamPeople } from '#server/people/groups/team-people.ts'
import { createTeam } from '#server/people/groups/teams.ts'
import { setExample } from '#server/readiness-map/example.ts'
import { teamMap } from '#server/readiness-map/team-map.ts'
import { takeInSubmitted, refreshQueueItem } from '#server/review/queue-item.ts'
import { eachDatabase, type MakeDb } from '#tests/support/databases.ts'
import { somebody } from '#tests/support/people.ts'

const shipped = loadLibrary().rubric('conviction-core').body

/** Three reps, each with one submitted attempt in which C2 was missed, and one with a private one. */
async function set(makeDb: MakeDb) {
  const { db } = await makeDb()
  const orgId = await inTransaction(db, (tx) => createOrganisation(tx, { name: 'Seen', demo: false }))
  const team = randomUUID()
  const reps: string[] = []
  for (const name of ['Ana Costa', 'Ben Ohm', 'Cleo Marsh']) {
    const userId = await somebody(db, name)
    await inTransaction(db, (tx) => addMember(tx, orgId, userId, ['rep']))
    reps.push(userId)
  }
  await createTeam(db, orgId, { id: team, name: 'North' })
  await setTeamPeople(
    db,
    orgId,
    team,
    reps.map((userId) => ({ userId, parts: ['member' as const] })),
  )
  const versions = await pinned(db, orgId)
  const attempts: string[] = []
  for (const [index, ownerId] of reps.entries())
    attempts.push(await attempt(db, { orgId, ownerId, level: index + 1, submitted: true, ...versions }))
  await attempt(db, { orgId, ownerId: reps[0] ?? '', level: 5, submitted: false, ...versions })
  await takeInSubmitted(db)
  return { db, orgId, team, reps, attempts, versions }
}

async function pinned(db: Db, orgId: string) {
  const [scenarioVersionId, rubricVersionId] = [randomUUID(), randomUUID()]
  await db
    .insert(scenarioVersion)
    .values({ orgId, id: scenarioVersionId, slug: 'a', hash: 'a', body: { title: 'A hard call' } })
  await db
    .insert(rubricVersion)
    .values({ orgId, id: rubricVersionId, slug: 'conviction-core', hash: 'b', body: shipped })
  return { scenarioVersionId, rubricVersionId }
}

type Made = Awaited<ReturnType<typeof pinned>> & {
  readonly orgId: string
  readonly ownerId: string
  readonly level: number
  readonly submitted: boolean
}

async function attempt(db: Db, { orgId, ownerId, level, submitted, ...versions }: Made) {
  const [id, cardId] = [randomUUID(), randomUUID()]
  const ofRoleplay = { orgId, roleplayId: id }
  await db.insert(roleplay).values({
    orgId,
    id,
    ownerId,
    ...versions,
    purpose: 'practice',
    phase: 'ended',
    scenarioSlug: 'a',
    seed: 1,
    variant: 'v',
    difficulty: 2,
    requestHash: 'h',
    consent: '1',
    engineVersion: '1',
    coderVersion: '1',
    exchangeLimit: 12,
  })
  await db.insert(participant).values([
    { ...ofRoleplay, id: 'rep', kind: 'rep' as const, userId: ownerId, name: 'Ben', position: 0 },
    { ...ofRoleplay, id: 'dana', kind: 'buyer' as const, name: 'Dana', position: 1 },
  ])
  const said = (n: number, speakerId: string, text: string) => ({
    ...ofRoleplay,
    id: randomUUID(),
    n,
    seq: n,
    speakerId,
    addresseeIds: [],
    cause: 'reply' as const,
    status: 'done' as const,
    text,
    bodyHash: 'h',
  })
  await db
    .insert(turn)
    .values([
      said(1, 'dana', 'You are not the first to promise that, Ben.'),
      said(2, 'rep', 'Ohm here: let me show you the roadmap.'),
    ])
  await db.insert(scorecard).values({
    ...ofRoleplay,
    id: cardId,
    status: 'scored',
    transcriptHash: id,
    contextHash: 'c',
    rubricHash: 'r',
    scorerKind: 'built-in',
    scorerVersion: '1',
    body: {
      dimensions: [
        {
          id: 'courage',
          score: level * 20 - 10,
          level,
          provisional: false,
          subscores: [{ code: 'C2', taken: 0, of: 3, against: 1 }],
        },
      ],
    },
  })
  await db.insert(evidence).values({
    orgId,
    scorecardId: cardId,
    position: 0,
    dimension: 'courage',
    code: 'C2',
    polarity: '-',
    turnN: 2,
    quote: 'Ohm here: let me show you the roadmap.',
  })
  if (submitted) await db.insert(submission).values({ ...ofRoleplay, submittedBy: ownerId })
  return id
}

eachDatabase((makeDb) => {
  describe('the readiness map', () => {
    it('stands on what was submitted, by name, and shows a line only where its rep agreed', async () => {
      const { db, orgId, team, reps, attempts, versions } = await set(makeDb)
      const asked = { orgId, only: [team], team: undefined, shipped }
      const courage = async () => {
        const { people } = await teamMap(db, asked)
        return people.map(({ cells }) => cells.find(({ skill }) => skill === 'courage'))
      }
      const map = await teamMap(db, asked)
      expect(map.team).toEqual({ id: team, name: 'North' })
      expect(map.people.map(({ name, attempts: n }) => [name, n])).toEqual([
        ['Ana Costa', 1],
        ['Ben Ohm', 1],
        ['Cleo Marsh', 1],
      ])
      expect((await courage()).map((cell) => cell?.level)).toEqual([1, 2, 3])
      expect(map.skills.find(({ id }) => id === 'courage')).toEqual({
        id: 'courage',
        title: 'Courage',
        mean: 2,
        people: 3,
      })
      expect(map.weakMoment).toMatchObject({ code: 'C2', people: 3, ofPeople: 3, chances: 9, example: null })

      const [, ben = ''] = attempts
      const key = { orgId, roleplayId: ben }
      await setExample(db, key, true, new Date())
      expect((await teamMap(db, asked)).weakMoment?.example).toEqual({
        scenario: 'A hard call',
        buyer: 'You are not the first to promise that, ….',
        rep: '… here: let me show you the roadmap.',
      })
      await setExample(db, key, false, new Date())
      expect((await teamMap(db, asked)).weakMoment?.example).toBeNull()

      // A coach's level counts over the scorer's once the review is given, and not before.
      const coachId = await somebody(db, 'A coach')
      const now = new Date()
      await db.insert(cardReveal).values({ ...key, coachId, revealedAt: now })
      await db.insert(coachRating).values({
        ...key,
        id: randomUUID(),
        coachId,
        dimension: 'courage',
        criterion: '',
        level: 5,
        blind: true,
        rubricVersionId: versions.rubricVersionId,
        requestHash: 'h',
      })
      await db.insert(review).values({ ...key, coachId, startedAt: now, touchedAt: now })
      await inTransaction(db, (tx) => refreshQueueItem(tx, key))
      expect((await courage()).map((cell) => cell?.level)).toEqual([1, 2, 3])
      await db
        .update(review)
        .set({ givenAt: now, verdict: 'meets' })
        .where(and(eq(review.orgId, orgId), eq(review.roleplayId, ben)))
      await inTransaction(db, (tx) => refreshQueueItem(tx, key))
      expect((await courage()).map((cell) => cell?.level)).toEqual([1, 5, 3])

      // Rows from before there were figures are worked out at the next start.
      await db.update(reviewQueue).set({ figures: null })
      expect(await takeInSubmitted(db)).toBe(3)
      expect((await courage()).map((cell) => cell?.level)).toEqual([1, 5, 3])
      expect(reps).toHaveLength(3)
    })

    it('is refused to whoever does not lead the team, and empty for who leads none', async () => {
      const { db, orgId, team } = await set(makeDb)
      await expect(teamMap(db, { orgId, only: [], team, shipped })).rejects.toThrow('group/not_found')
      const none = await teamMap(db, { orgId, only: [], team: undefined, shipped })
      expect(none).toMatchObject({ teams: [], team: null, people: [], weakMoment: null })
    })

    it('allows no line of what was not submitted', async () => {
      const { db, orgId, reps, versions } = await set(makeDb)
      const roleplayId = await attempt(db, {
        orgId,
        ownerId: reps[0] ?? '',
        level: 2,
        submitted: false,
        ...versions,
      })
      await expect(setExample(db, { orgId, roleplayId }, true, new Date())).rejects.toThrow(
        'roleplay/not_submitted',
      )
    })
  })
})
