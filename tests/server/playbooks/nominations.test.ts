import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import type { BehaviourCode } from '#scoring/behaviours/codes.ts'
import type { Asker } from '#server/assignments/audience.ts'
import { rubricVersion } from '#server/db/schema/library.ts'
import { member } from '#server/db/schema/people.ts'
import { nomination, nominationSource } from '#server/db/schema/playbooks.ts'
import { answer, handOverSources, setShare, shareOf } from '#server/playbooks/consent.ts'
import { endNomination, nominateRep } from '#server/playbooks/nominate.ts'
import { nominationsOf, type Whose } from '#server/playbooks/nomination-rows.ts'
import { viewNomination } from '#server/playbooks/nomination-view.ts'
import { objecting } from '#tests/scoring/by-hand.ts'
import { eachDatabase } from '#tests/support/databases.ts'
import { makeDesk, refusal, type Desk } from '../assignments/desk.ts'
import { readCall } from './read-call.ts'

const asks = 'Which planner would lose the afternoon?'
const claims = 'Kumquat is the very best there is.'

eachDatabase((makeDb) => {
  let desk: Desk
  const deps = () => ({ ...desk.deps, judge: null })
  let rubricVersionId: string
  beforeAll(async () => {
    desk = await makeDesk((await makeDb()).db)
    rubricVersionId = randomUUID()
    await desk.db
      .insert(rubricVersion)
      .values({ orgId: desk.orgId, id: rubricVersionId, slug: 'a', hash: 'h', body: {} })
  })

  const ground = 'Kept nine of ten renewals at the old price.'
  const now = new Date('2027-02-01T10:00:00Z')
  const ask = async (performer: Asker, more = {}) => {
    const body = {
      id: randomUUID(),
      performerId: performer.userId,
      kind: 'objection',
      ground,
      ...more,
    } as const
    await nominateRep(desk.db, desk.people.manager, body, now)
    return body
  }
  const given = async (performer: Asker) => {
    const { id } = await ask(performer)
    await answer(desk.db, performer, id, { consent: true, now })
    return id
  }
  const handOver = (who: Asker, id: string, calls: readonly string[]) =>
    handOverSources(desk.deps, who, id, { calls: [...calls], roleplays: [] })
  const asLeader = (): Whose => ({ asker: desk.people.manager, as: 'leader' })

  const callOf = (owner: Asker, reply: string, code: BehaviourCode) =>
    readCall(desk.db, owner, { reply, code, rubricVersionId, now })

  it('nominates a rep whom one reaches, once, and nobody else', async () => {
    const { ann, far, manager, admin } = desk.people
    const body = await ask(ann)
    await nominateRep(desk.db, manager, body, now)
    expect(await refusal(nominateRep(desk.db, manager, { ...body, kind: 'price' }, now))).toBe(
      'nomination/conflict',
    )
    expect(await refusal(ask(far))).toBe('nomination/not_a_rep')
    expect(await refusal(ask(admin))).toBe('nomination/not_a_rep')
    const author = await desk.join('Author', 'author', 'rep')
    await nominateRep(desk.db, author, { ...body, id: randomUUID(), performerId: far.userId }, now)
    const own = { ...body, id: randomUUID(), performerId: author.userId }
    expect(await refusal(nominateRep(desk.db, author, own, now))).toBe('nomination/not_a_rep')
    // A manager sees those whom they reach, and the performer their own.
    const performers = async (whose: Whose) =>
      (await nominationsOf(desk.db, whose)).map(({ summary }) => summary.performer.name)
    expect(await performers(asLeader())).toEqual(['Ann'])
    expect(await performers({ asker: author, as: 'leader' })).toEqual(expect.arrayContaining(['Ann', 'Far']))
    expect(await performers({ asker: desk.people.ben, as: 'performer' })).toEqual([])
  })

  it('takes nothing before consent, nothing that is somebody else’s, and gives everything back with a no', async () => {
    const { ann, ben } = desk.people
    const { id } = await ask(ann)
    const [own, others] = [
      await callOf(ann, asks, 'open_question'),
      await callOf(ben, claims, 'bare_assertion'),
    ]
    expect(await refusal(handOver(ann, id, [own]))).toBe('nomination/no_consent')
    expect(await refusal(answer(desk.db, ben, id, { consent: true, now }))).toBe('nomination/not_found')
    await answer(desk.db, ann, id, { consent: true, now })
    expect(await refusal(handOver(ann, id, [own, others]))).toBe('nomination/source_not_found')
    await handOver(ann, id, [own, own])
    const view = await viewNomination(deps(), asLeader(), id)
    expect(view).toMatchObject({ consent: 'given', sources: 1, unread: 0 })
    expect(view.moments).toEqual(
      [2, 4].map((turn) => ({ source: { kind: 'call', id: own }, turn, line: objecting.buyer, reply: asks })),
    )
    await answer(desk.db, ann, id, { consent: false, now })
    const after = await viewNomination(deps(), asLeader(), id)
    expect(after).toMatchObject({ consent: 'declined', sources: 0, moments: [], handedOver: [] })
    expect(JSON.stringify(after)).not.toContain(asks)
  })

  it('sets figures of those alone who let theirs count beside it, and never a word of theirs', async () => {
    const { ann } = desk.people
    const id = await given(ann)
    await handOver(ann, id, [
      await callOf(ann, asks, 'open_question'),
      await callOf(ann, asks, 'open_question'),
    ])
    const bea = await desk.join('Bea', 'rep')
    const colleagues = [bea]
    for (const name of ['Cleo', 'Dora', 'Emil', 'Finn']) colleagues.push(await desk.join(name, 'rep'))
    for (const one of colleagues) await callOf(one, claims, 'bare_assertion')
    const comparison = async () => (await viewNomination(deps(), asLeader(), id)).comparison
    for (const one of colleagues) await setShare(desk.db, one, 'submitted')
    // Their calls are not submitted: nothing of them counts.
    expect(await comparison()).toEqual({
      kind: 'too-few',
      ownMoments: 4,
      colleagues: 0,
      needs: { ownMoments: 3, colleagues: 4 },
    })
    for (const one of colleagues) await setShare(desk.db, one, 'submitted-and-calls')
    const found = await comparison()
    expect(found).toMatchObject({ kind: 'compared', colleagues: 5, rarest: 167 })
    expect(found.kind === 'compared' && found.differences).toContainEqual(
      expect.objectContaining({
        measure: 'asks_openly',
        own: 1,
        others: 0,
        n: { own: 1, others: 5, ownMoments: 4, otherMoments: 10 },
        asLarge: 167,
        clear: false,
      }),
    )
    const whole = JSON.stringify([
      await viewNomination(deps(), asLeader(), id),
      await viewNomination(deps(), { asker: ann, as: 'performer' }, id),
    ])
    expect(whole).toContain(asks)
    for (const secret of ['Kumquat', ...colleagues.flatMap(({ userId }) => userId), 'Cleo'])
      expect(whole).not.toContain(secret)
    await setShare(desk.db, bea, 'none')
    expect(await shareOf(desk.db, bea)).toBe('none')
    expect(await comparison()).toMatchObject({ kind: 'compared', colleagues: 4, rarest: 200 })
  })

  it('ends for both where it is ended or its performer leaves, with what was handed over', async () => {
    const { ann } = desk.people
    const id = await given(ann)
    await handOver(ann, id, [await callOf(ann, asks, 'open_question')])
    await endNomination(desk.db, desk.people.manager, id)
    expect(await refusal(viewNomination(deps(), { asker: ann, as: 'performer' }, id))).toBe(
      'nomination/not_found',
    )
    const leaver = await desk.join('Gone', 'rep')
    await desk.inTeam(leaver)
    await given(leaver)
    expect((await nominationsOf(desk.db, asLeader())).map(({ row }) => row.performerId)).toContain(
      leaver.userId,
    )
    expect(await desk.db.select().from(nominationSource)).not.toContainEqual(
      expect.objectContaining({ nominationId: id }),
    )
    await desk.db.delete(member).where(eq(member.userId, leaver.userId))
    expect((await desk.db.select().from(nomination)).map(({ performerId }) => performerId)).not.toContain(
      leaver.userId,
    )
  })
})
