import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import { assignmentView } from '#server/assignments/assignment-view.ts'
import { countPractice, handInEnded } from '#server/assignments/hand-in.ts'
import { settleAttempts } from '#server/assignments/settle.ts'
import { fairVariants } from '#server/assignments/unseen-variant.ts'
import { coachRating, review } from '#server/db/schema/review.ts'
import { roleplay, snapshot, submission } from '#server/db/schema/roleplay.ts'
import { scorecard } from '#server/db/schema/scoring.ts'
import { inTransaction } from '#server/db/transaction.ts'
import { refreshQueueItem } from '#server/review/queue-item.ts'
import { forkRetake } from '#server/roleplay/retake.ts'
import type { RoleplayKey } from '#server/roleplay/store/rows.ts'
import { eachDatabase } from '#tests/support/databases.ts'
import { makeDesk, refusal, scenarioId, type Desk } from './desk.ts'

eachDatabase((makeDb) => {
  let desk: Desk
  beforeAll(async () => {
    desk = await makeDesk((await makeDb()).db)
  })

  const rowOf = async ({ roleplayId }: RoleplayKey) => {
    const [row] = await desk.db.select().from(roleplay).where(eq(roleplay.id, roleplayId))
    if (!row) throw new Error('no such roleplay')
    return row
  }
  const moverOf = async ({ orgId, roleplayId }: RoleplayKey) => {
    const [row] = await desk.db
      .select({ world: snapshot.world })
      .from(snapshot)
      .where(and(eq(snapshot.orgId, orgId), eq(snapshot.roleplayId, roleplayId), eq(snapshot.turnN, 0)))
    const { byBuyer } = (row?.world ?? { byBuyer: {} }) as { byBuyer: Record<string, { mover: boolean }> }
    return Object.values(byBuyer).map(({ mover }) => mover)
  }
  const end = ({ roleplayId }: RoleplayKey) =>
    desk.db
      .update(roleplay)
      .set({ phase: 'ended', floor: null, endedAt: desk.deps.clock.now() })
      .where(eq(roleplay.id, roleplayId))
  /** A card as the scorer stores one, and what follows from it in the same transaction. */
  const score = (
    { orgId, roleplayId }: RoleplayKey,
    levels: Readonly<Record<string, number | null>>,
    gate = true,
  ) =>
    inTransaction(desk.db, async (tx) => {
      await tx.insert(scorecard).values({
        orgId,
        id: v7(),
        roleplayId,
        status: 'scored',
        transcriptHash: randomUUID(),
        contextHash: 'c',
        rubricHash: 'r',
        scorerKind: 'built-in',
        scorerVersion: '1',
        body: {
          dimensions: Object.entries(levels).map(([id, level]) => ({
            id,
            level,
            score: 50,
            provisional: false,
          })),
          foundationGate: { passed: gate, sentence: '' },
          flags: [],
        },
      })
      await refreshQueueItem(tx, { orgId, roleplayId })
    })
  const stands = async (id: string) =>
    Object.fromEntries(
      (await assignmentView(desk.db, desk.people.manager, id, desk.deps.clock.now())).reps.map(
        ({ name, state, result }) => [name, [state, result?.reasons ?? null]],
      ),
    )

  describe('an assessed attempt', () => {
    it('is declared before it begins, and counts from then on', async () => {
      const id = await desk.assign()
      const { ann } = desk.people
      expect(await refusal(desk.start(ann, id, v7(), false))).toBe('assignment/not_declared')
      expect(await refusal(desk.start(desk.people.far, id))).toBe('assignment/not_found')
      const roleplayId = v7()
      desk.told()
      const key = await desk.start(ann, id, roleplayId)
      expect(await desk.start(ann, id, roleplayId)).toEqual(key)
      expect(desk.told()).toEqual(['attempt-declared'])
      expect(await rowOf(key)).toMatchObject({
        purpose: 'assessed',
        assignmentId: id,
        consent: 'assessed-1',
      })
      // What is not submitted is nobody's business.
      expect(await stands(id)).toMatchObject({ Ann: ['open', null] })
    })

    it('cannot be begun anew while it runs, nor said again, nor more often than was given', async () => {
      const id = await desk.assign()
      const { ann } = desk.people
      const first = await desk.start(ann, id)
      expect(await refusal(desk.start(ann, id))).toBe('assignment/attempt_running')
      const again = forkRetake(desk.deps, first, { roleplayId: v7(), fromTurnId: v7() })
      expect(await refusal(again)).toBe('roleplay/not_ended')
      await end(first)
      await end(await desk.start(ann, id))
      expect(await refusal(desk.start(ann, id))).toBe('assignment/no_attempts_left')
    })

    it('is not begun before it opens', async () => {
      const id = await desk.assign({ opens: '2027-02-05T09:00' })
      expect(await refusal(desk.start(desk.people.ann, id))).toBe('assignment/not_open')
      expect(await stands(id)).toMatchObject({ Ann: ['upcoming', null] })
    })

    it('is played on a variant that its rep has not met, with buyers of one type for everybody', async () => {
      const scenario = desk.deps.library.scenarios.find(({ id }) => id === scenarioId)
      const variants = scenario?.variants.map(({ id }) => id) ?? []
      expect(variants.length).toBeGreaterThan(1)
      const newcomer = await desk.join('Variety', 'rep')
      await desk.inTeam(newcomer)
      const id = await desk.assign({
        targets: [desk.team],
        passRule: {
          level: 3,
          minimum: { authenticity: null, courage: null, composure: null },
          attempts: 10,
          coachConfirmed: false,
        },
      })
      const met: string[] = []
      const types = new Set<string>()
      for (const index of variants.keys()) {
        desk.at(`2027-02-01T10:0${index}:00Z`)
        const key = await desk.start(newcomer, id)
        met.push((await rowOf(key)).variant)
        types.add(JSON.stringify(await moverOf(key)))
        await end(key)
      }
      expect(met.toSorted()).toEqual(variants.toSorted())
      desk.at('2027-02-01T11:00:00Z')
      const other = await desk.start(desk.people.ben, id)
      types.add(JSON.stringify(await moverOf(other)))
      expect(types.size).toBe(1)
      await end(other)
      // All were met: the one that lies longest ago comes again.
      expect((await rowOf(await desk.start(newcomer, id))).variant).toBe(met[0])
    })

    it('takes the variant that lies longest ago only where all were met', () => {
      const met = new Map([
        ['a', new Date(2)],
        ['b', new Date(1)],
      ])
      expect(fairVariants(['a', 'b', 'c'], met)).toEqual(['c'])
      expect(fairVariants(['a', 'b'], met)).toEqual(['b'])
      expect(fairVariants(['a', 'b'], new Map())).toEqual(['a', 'b'])
    })

    it('is submitted by its end, and passes by the card', async () => {
      const id = await desk.assign()
      const key = await desk.start(desk.people.ann, id)
      await handInEnded(desk.deps)
      expect(await stands(id)).toMatchObject({ Ann: ['open', null] })
      await end(key)
      desk.told()
      await handInEnded(desk.deps)
      await handInEnded(desk.deps)
      await settleAttempts(desk.deps)
      expect(desk.told().filter((type) => type === 'attempt-submitted').length).toBeGreaterThan(0)
      expect(await stands(id)).toMatchObject({ Ann: ['submitted', null], Ben: ['open', null] })
      await score(key, { authenticity: 3, courage: 4 })
      await settleAttempts(desk.deps)
      expect(desk.told()).toEqual(['attempt-settled', 'rep-certified'])
      expect(await stands(id)).toMatchObject({ Ann: ['done', []] })
      await settleAttempts(desk.deps)
      expect(desk.told()).toEqual([])
      expect(await refusal(desk.start(desk.people.ann, id))).toBe('assignment/done')
    })

    it('fails when every attempt has fallen short, and stands open before', async () => {
      const id = await desk.assign()
      for (const [gate, state] of [
        [true, 'open'],
        [false, 'failed'],
      ] as const) {
        const key = await desk.start(desk.people.ann, id)
        await end(key)
        await handInEnded(desk.deps)
        await score(key, { authenticity: 4, courage: gate ? 1 : 4 }, gate)
        await settleAttempts(desk.deps)
        expect((await stands(id))['Ann']?.[0]).toBe(state)
      }
      expect((await stands(id))['Ann']).toEqual(['failed', ['foundation']])
    })

    it('goes by the coach where one has reviewed it, which can take a pass back', async () => {
      const id = await desk.assign()
      const key = await desk.start(desk.people.ann, id)
      await end(key)
      await handInEnded(desk.deps)
      await score(key, { authenticity: 3, courage: 3 })
      await settleAttempts(desk.deps)
      expect(await stands(id)).toMatchObject({ Ann: ['done', []] })
      const coach = await desk.join('Coach', 'coach')
      const { rubricVersionId } = await rowOf(key)
      const give = (courage: number) =>
        inTransaction(desk.db, async (tx) => {
          const now = desk.deps.clock.now()
          await tx.delete(coachRating).where(eq(coachRating.roleplayId, key.roleplayId))
          await tx.insert(coachRating).values({
            ...key,
            id: v7(),
            coachId: coach.userId,
            dimension: 'courage',
            criterion: '',
            level: courage,
            blind: true,
            rubricVersionId,
            requestHash: 'h',
          })
          await tx
            .insert(review)
            .values({
              ...key,
              coachId: coach.userId,
              startedAt: now,
              touchedAt: now,
              givenAt: now,
              verdict: 'close',
              why: 'Gave way.',
              nextStep: 'done',
            })
            .onConflictDoNothing()
          await refreshQueueItem(tx, key)
        })
      desk.told()
      await give(1)
      await settleAttempts(desk.deps)
      expect(desk.told()).toEqual(['attempt-settled', 'certification-withdrawn'])
      expect(await stands(id)).toMatchObject({ Ann: ['open', ['level', 'courage']] })
      await give(4)
      await settleAttempts(desk.deps)
      expect(desk.told()).toEqual(['attempt-settled', 'rep-certified'])
      expect(await stands(id)).toMatchObject({ Ann: ['done', []] })
    })
  })

  describe('practice that was asked for', () => {
    it('is done once a run of it was submitted, and certifies nobody', async () => {
      const [practice, assessed] = [
        await desk.assign({ kind: 'practice', passRule: null }),
        await desk.assign(),
      ]
      const key = await desk.start(desk.people.ben, practice, v7(), false)
      expect(await rowOf(key)).toMatchObject({ purpose: 'practice', assignmentId: practice })
      await end(key)
      await handInEnded(desk.deps)
      await countPractice(desk.deps)
      expect((await stands(practice))['Ben']?.[0]).toBe('open')
      await desk.db.insert(submission).values({ ...key, submittedBy: desk.people.ben.userId })
      desk.told()
      await countPractice(desk.deps)
      expect(desk.told()).toEqual(['attempt-submitted'])
      await score(key, { authenticity: 5, courage: 5 })
      await settleAttempts(desk.deps)
      expect((await stands(practice))['Ben']?.[0]).toBe('done')
      expect((await stands(assessed))['Ben']?.[0]).toBe('open')
      expect(desk.told()).toEqual([])
    })
  })
})
