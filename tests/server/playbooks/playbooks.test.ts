import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import type { PlaybookBody } from '#contract/playbook-body.ts'
import type { BehaviourCode } from '#scoring/behaviours/codes.ts'
import { groundOf } from '#scoring/deconstruct/draft-playbook.ts'
import type { Asker } from '#server/assignments/audience.ts'
import { rubricVersion } from '#server/db/schema/library.ts'
import { member, organizationSettings } from '#server/db/schema/people.ts'
import { playbook as playbooks } from '#server/db/schema/playbook-texts.ts'
import { loadLibrary } from '#server/library/load.ts'
import type { Model } from '#server/llm/model.ts'
import { answer, handOverSources, setShare } from '#server/playbooks/consent.ts'
import { draftByModel } from '#server/playbooks/draft-by-model.ts'
import { draftByTemplate, materialOf } from '#server/playbooks/draft.ts'
import { noteAnswer } from '#server/playbooks/interview.ts'
import { nominateRep } from '#server/playbooks/nominate.ts'
import type { Whose } from '#server/playbooks/nomination-rows.ts'
import { viewNomination } from '#server/playbooks/nomination-view.ts'
import { listPlaybooks, viewPlaybook, viewPlaybookDraft } from '#server/playbooks/playbook-view.ts'
import { publishPlaybook, withdrawPlaybook } from '#server/playbooks/publish-playbook.ts'
import { createPlaybook, savePlaybook } from '#server/playbooks/write-playbook.ts'
import { eachDatabase } from '#tests/support/databases.ts'
import { scriptedModel } from '#tests/support/scripted-model.ts'
import { makeDesk, refusal, type Desk } from '../assignments/desk.ts'
import { readCall } from './read-call.ts'

const library = loadLibrary()
const asks = 'Which planner would lose the afternoon?'
const claims = 'Kumquat is the very best there is.'
const said = 'I always ask who would lose something.'

eachDatabase((makeDb) => {
  let desk: Desk
  let rubricVersionId: string
  let colleagues: Asker[]
  const now = new Date('2027-02-01T10:00:00Z')
  beforeAll(async () => {
    desk = await makeDesk((await makeDb()).db)
    rubricVersionId = randomUUID()
    await desk.db
      .insert(rubricVersion)
      .values({ orgId: desk.orgId, id: rubricVersionId, slug: 'a', hash: 'h', body: {} })
    colleagues = []
    for (const name of ['Bea', 'Cleo', 'Dora', 'Emil']) colleagues.push(await desk.join(name, 'rep'))
    for (const one of colleagues) {
      await callOf(one, claims, 'bare_assertion')
      await setShare(desk.db, one, 'submitted-and-calls')
    }
  })

  const callOf = (owner: Asker, reply: string, code: BehaviourCode) =>
    readCall(desk.db, owner, { reply, code, rubricVersionId, now })
  const deps = (judge: Model | null = null) => ({ ...desk.deps, judge })
  const libraries = { of: async () => library }
  const read = (who: Asker, id: string) => viewPlaybook({ db: desk.db, libraries }, who, id)
  const leader = (): Whose => ({ asker: desk.people.manager, as: 'leader' })

  /** A consenting performer of the manager's team with two calls handed over. */
  async function performing() {
    const star = await desk.join('Star', 'rep')
    await desk.inTeam(star)
    const id = randomUUID()
    await nominateRep(
      desk.db,
      desk.people.manager,
      { id, performerId: star.userId, kind: 'objection', ground: 'Kept nine of ten renewals.' },
      now,
    )
    await answer(desk.db, star, id, { consent: true, now })
    const calls = [await callOf(star, asks, 'open_question'), await callOf(star, asks, 'open_question')]
    await handOverSources(desk.deps, star, id, { calls, roleplays: [] })
    const call = { kind: 'call', id: calls[0] ?? '' } as const
    const note = (whose: Whose, text: string, version: number) =>
      noteAnswer(desk.db, whose, id, { source: call, turn: 2, question: 'believed', text, version })
    return { star, id, calls, call, note }
  }

  async function drafted() {
    const performer = await performing()
    await performer.note(leader(), said, 0)
    const body = draftByTemplate(await materialOf(desk.db, leader(), performer.id))
    const playbookId = randomUUID()
    await createPlaybook(
      desk.db,
      desk.people.manager,
      { id: playbookId, nominationId: performer.id, body },
      now,
    )
    return { ...performer, body, playbookId }
  }

  const publish = (id: string, revision: number, asker = desk.people.manager) =>
    publishPlaybook(desk.deps, asker, id, {
      revision,
      readers: [{ kind: 'team', id: desk.team.id }],
      note: null,
    })

  it('keeps every version of an answer, by leader and performer, and refuses one written over a newer one', async () => {
    const { star, id, calls, note } = await performing()
    const asStar: Whose = { asker: star, as: 'performer' }
    expect(await note(leader(), 'I ask.', 0)).toBe(1)
    expect(await note(asStar, said, 1)).toBe(2)
    expect(await note(asStar, said, 1)).toBe(2)
    expect(await refusal(note(leader(), 'Something else.', 1))).toBe('interview/changed')
    expect(await refusal(note({ asker: desk.people.ben, as: 'performer' }, 'Mine.', 2))).toBe(
      'nomination/not_found',
    )
    const other = await callOf(desk.people.ben, claims, 'bare_assertion')
    const elsewhere = {
      source: { kind: 'call', id: other },
      turn: 2,
      question: 'left',
      text: 'No.',
      version: 0,
    } as const
    expect(await refusal(noteAnswer(desk.db, leader(), id, elsewhere))).toBe('interview/no_moment')
    const view = await viewNomination(deps(), leader(), id)
    expect(view.answers).toMatchObject([
      { text: said, version: 2, by: 'Star', turn: 2, question: 'believed' },
    ])
    expect(view.said).toMatchObject([{ does: true, found: 4, of: 4, quote: said.slice(0, -1) }])
    // One call less is one call less in everything; what was answered about the other stays.
    await handOverSources(desk.deps, star, id, { calls: calls.slice(0, 1), roleplays: [] })
    expect(await viewNomination(deps(), leader(), id)).toMatchObject({
      answers: [{ text: said }],
      said: [{ found: 2, of: 2 }],
    })
    await handOverSources(desk.deps, star, id, { calls: calls.slice(1), roleplays: [] })
    expect(await viewNomination(deps(), leader(), id)).toMatchObject({ answers: [], said: [] })
  })

  it('drafts from the differences and the interview, with links to own moments and no colleague’s word', async () => {
    const { star, playbookId, body } = await drafted()
    expect(body).toMatchObject({
      principles: [said],
      said: [`“${said.slice(0, -1)}”: found in 4 of 4 such moments.`],
      drills: [],
      dos: expect.arrayContaining([
        expect.objectContaining({ text: 'Ask one thing whose answer you cannot predict.' }),
      ]),
    })
    expect(body.dos[0]?.ground).toMatch(/of 1,000 shuffles/)
    const all = JSON.stringify([
      await viewPlaybookDraft(deps(), desk.people.manager, playbookId),
      await read(star, playbookId),
      await listPlaybooks(desk.db, desk.people.manager),
    ])
    expect(all).toContain(asks)
    for (const secret of ['Kumquat', 'Cleo', ...colleagues.map(({ userId }) => userId)])
      expect(all).not.toContain(secret)
  })

  it('is read by a team once published, in the version that was published, until it is withdrawn', async () => {
    const { playbookId, body, id } = await drafted()
    const { manager, ann, far, admin } = desk.people
    expect(await refusal(read(ann, playbookId))).toBe('playbook/not_found')
    const again = { id: randomUUID(), nominationId: id, body }
    expect(await refusal(createPlaybook(desk.db, manager, again, now))).toBe('playbook/exists')
    await publish(playbookId, 1)
    expect(await read(ann, playbookId)).toMatchObject({
      state: 'live',
      version: 1,
      mayEdit: false,
      performer: 'Star',
    })
    expect((await read(ann, playbookId)).body.dos[0]?.moments[0]).toMatchObject({ reply: asks, shows: true })
    expect(await refusal(read(far, playbookId))).toBe('playbook/not_found')
    expect(await refusal(viewPlaybookDraft(deps(), ann, playbookId))).toBe('playbook/not_found')
    expect(await refusal(withdrawPlaybook(desk.db, ann, playbookId))).toBe('playbook/not_found')

    const changed: PlaybookBody = { ...body, title: 'Ask who loses', practise: ['cfo-burned-budget', 'gone'] }
    const save = (revision: number) =>
      savePlaybook(desk.db, manager, playbookId, { body: changed, revision, now })
    expect(await save(1)).toBe(2)
    expect(await refusal(save(1))).toBe('playbook/changed')
    expect((await read(ann, playbookId)).title).toBe(body.title)
    expect(await refusal(publish(playbookId, 1))).toBe('playbook/changed')
    await publish(playbookId, 2)
    await publish(playbookId, 2)
    expect(await read(ann, playbookId)).toMatchObject({
      title: 'Ask who loses',
      version: 2,
      body: { practise: [{ scenarioId: 'cfo-burned-budget' }] },
    })
    const draft = await viewPlaybookDraft(deps(), admin, playbookId)
    expect(draft).toMatchObject({ changed: false, readers: [{ kind: 'team', id: desk.team.id }] })
    expect(draft.versions.map(({ version, by }) => [version, by])).toEqual([
      [2, 'Mara'],
      [1, 'Mara'],
    ])
    await withdrawPlaybook(desk.db, manager, playbookId)
    expect(await refusal(read(ann, playbookId))).toBe('playbook/not_found')
    expect(await listPlaybooks(desk.db, ann)).not.toContainEqual(expect.objectContaining({ id: playbookId }))
  })

  it('is not published to those whom the asker does not reach, nor with nothing in it, nor without consent', async () => {
    const { playbookId, body, star, id } = await drafted()
    const { manager, ann } = desk.people
    const readers = [{ kind: 'cohort' as const, id: randomUUID() }]
    expect(
      await refusal(publishPlaybook(desk.deps, manager, playbookId, { revision: 1, readers, note: null })),
    ).toBe('playbook/no_reader')
    const empty = { ...body, dos: [], donts: [] }
    await savePlaybook(desk.db, manager, playbookId, { body: empty, revision: 1, now })
    expect(await refusal(publish(playbookId, 2))).toBe('playbook/empty')
    await savePlaybook(desk.db, manager, playbookId, { body, revision: 2, now })
    await publish(playbookId, 3)
    await answer(desk.db, star, id, { consent: false, now })
    expect(await refusal(read(ann, playbookId))).toBe('playbook/not_found')
    expect(await refusal(publish(playbookId, 3))).toBe('playbook/no_consent')
    expect(await refusal(materialOf(desk.db, leader(), id))).toBe('playbook/no_consent')
    const left = await read(manager, playbookId)
    expect(left.body.dos.flatMap(({ moments }) => moments).every(({ reply }) => reply === null)).toBe(true)
    expect(JSON.stringify(left)).not.toContain(asks)
    await desk.db.delete(member).where(eq(member.userId, star.userId))
    expect(await desk.db.select().from(playbooks).where(eq(playbooks.id, playbookId))).toEqual([])
  })

  it('takes a model’s draft only where its findings and quotes stand, and only where it is allowed', async () => {
    const { id, note } = await performing()
    await note(leader(), said, 0)
    const material = await materialOf(desk.db, leader(), id)
    const moments = [{ moment: 1, quote: 'lose the afternoon' }]
    const dos = [{ text: 'Ask who would lose something.', finding: 1, moments }]
    const value = { title: 'Ask who loses', principles: [said], notice: [], dos, donts: [] }
    const wrong = { ...value, dos: [{ ...dos[0], moments: [{ moment: 1, quote: 'lose the morning' }] }] }
    const usage = { promptTokens: 10, completionTokens: 5 }
    expect(await refusal(draftByModel(deps(), material))).toBe('model/not_configured')
    const unasked = scriptedModel([])
    expect(await refusal(draftByModel(deps(unasked), material))).toBe('model/not_allowed')
    await desk.db
      .update(organizationSettings)
      .set({ modelAllowed: true })
      .where(eq(organizationSettings.orgId, desk.orgId))
    const model = scriptedModel([
      { value, usage },
      { value: wrong, usage },
      { value: { ...value, dos: [{ ...dos[0], finding: 9 }] }, usage },
    ])
    const body = await draftByModel(deps(model), material)
    expect(body).toMatchObject({
      title: 'Ask who loses',
      dos: [{ text: 'Ask who would lose something.', moments: [{ turn: 2, shows: true }] }],
    })
    const [first] = material.differences
    expect(body.dos[0]?.ground).toBe(first && groundOf(first))
    expect(await refusal(draftByModel(deps(model), material))).toBe('playbook/model_failed')
    expect(await refusal(draftByModel(deps(model), material))).toBe('playbook/model_failed')
    expect(JSON.stringify(model.requests[0]?.lines)).toContain(asks)
    expect(JSON.stringify(model.requests[0]?.lines)).not.toContain('Kumquat')
  })
})
