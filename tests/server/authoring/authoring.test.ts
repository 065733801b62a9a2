import { and, eq } from 'drizzle-orm'
import { beforeAll, expect, it, vi } from 'vitest'
import { authoredCard } from '#contract/authoring.ts'
import { authoredList } from '#server/authoring/authored-list.ts'
import { discardDraft } from '#server/authoring/drafts.ts'
import { setVersionState } from '#server/authoring/set-state.ts'
import { startTest } from '#server/authoring/tests.ts'
import type { Database } from '#server/db/client.ts'
import { scenarioVersion } from '#server/db/schema/library.ts'
import { roleplay } from '#server/db/schema/roleplay.ts'
import { RequestRefused } from '#server/errors.ts'
import { inTransaction } from '#server/db/transaction.ts'
import { authorise } from '#server/people/authorise.ts'
import { addMember } from '#server/people/create-person.ts'
import { submit } from '#server/review/submit.ts'
import { myRoleplays } from '#server/roleplay/my-roleplays.ts'
import { forkRetake } from '#server/roleplay/retake.ts'
import { loadStage } from '#server/roleplay/stage.ts'
import { endByRep } from '#server/roleplay/store/end-by-rep.ts'
import { purposeOf } from '#server/roleplay/store/purpose-of.ts'
import { requestScore } from '#server/scoring/request-score.ts'
import { eachDatabase } from '#tests/support/databases.ts'
import { clock, fewSeeds, newAuthor, newId, refusal } from './author.ts'

vi.setConfig({ testTimeout: 120_000 })

eachDatabase((makeDb) => {
  let database: Database
  beforeAll(async () => {
    database = await makeDb()
  })

  const author = () => newAuthor(database.db)

  it('keeps what an author writes, readable or not, and refuses to write over somebody else', async () => {
    const { save, view, copy, db, at } = await author()
    await copy('scenario', 'cfo-burned-budget', 'mine')
    expect(await view('scenario', 'mine')).toMatchObject({
      state: 'draft',
      shipped: false,
      draft: { revision: 1, by: 'Rep' },
      check: { mistakes: [], hash: expect.any(String) },
      value: { id: 'mine', persona: 'ruth-calloway' },
      uses: [{ kind: 'persona', id: 'ruth-calloway', state: 'live' }],
    })
    await save('scenario', 'mine', 'title: [unfinished', 1)
    expect(await refusal(save('scenario', 'mine', 'title: late', 1))).toBe('authoring/draft_changed')
    expect(await view('scenario', 'mine')).toMatchObject({
      source: 'title: [unfinished',
      value: null,
      draft: { revision: 2 },
      check: { hash: null, mistakes: [{ field: '' }] },
      blockers: ['Mend what is named above first.'],
    })
    await discardDraft(db, at('scenario', 'mine'))
    expect(await refusal(view('scenario', 'mine'))).toBe('authoring/not_found')
  })

  it('takes no id that came with the product or is used, and leaves what came as it is', async () => {
    const { copy, view, deps, at } = await author()
    for (const id of ['star-without-process', 'cfo-burned-budget']) {
      expect(await refusal(copy('scenario', 'cfo-burned-budget', id))).toBe('authoring/id_taken')
    }
    await copy('persona', 'ruth-calloway', 'ruth-two')
    expect(await refusal(copy('persona', 'ruth-two', 'ruth-two'))).toBe('authoring/id_taken')
    const shipped = await view('scenario', 'cfo-burned-budget')
    expect(shipped).toMatchObject({ shipped: true, state: 'live', draft: null, blockers: [] })
    const { hash = '' } = shipped.versions[0] ?? {}
    const key = { ...at('scenario', 'cfo-burned-budget'), hash }
    expect(await refusal(setVersionState(deps, key, 'archived'))).toBe('authoring/shipped')
  })

  it('makes live what was tested, in its organisation alone, and keeps running roleplays on their version', async () => {
    const one = await author()
    const other = await author()
    await one.copy('persona', 'ruth-calloway', 'ruth-two')
    await one.copy('scenario', 'cfo-burned-budget', 'mine')
    const { source } = await one.view('scenario', 'mine')
    const mine = source.replace('persona: ruth-calloway', 'persona: ruth-two')
    await one.save('scenario', 'mine', mine, 1)
    expect((await one.view('scenario', 'mine')).blockers).toEqual([
      'Publish the persona “Ruth Calloway” first.',
      'Test it first.',
    ])
    expect(await refusal(one.publishIt('persona', 'ruth-two'))).toBe('authoring/not_tested')
    expect(await one.test('persona', 'ruth-two')).toMatchObject({
      status: 'done',
      with: { kind: 'scenario', id: 'mine' },
      report: { passed: true, seeds: fewSeeds },
    })
    await one.publishIt('persona', 'ruth-two')
    expect(await one.test('scenario', 'mine')).toMatchObject({ current: true, with: { id: 'ruth-two' } })
    expect((await one.view('scenario', 'mine')).blockers).toEqual([])
    await one.publishIt('scenario', 'mine')
    expect(await one.scenarioIds()).toContain('mine')
    expect(await other.scenarioIds()).not.toContain('mine')
    expect(await refusal(other.begin('mine'))).toBe('scenario/not_found')

    const key = await one.begin('mine')
    await one.save('scenario', 'mine', mine.replace('title: A CFO', 'title: The CFO'), 0)
    expect(await refusal(one.publishIt('scenario', 'mine'))).toBe('authoring/not_tested')
    await one.test('scenario', 'mine')
    await one.publishIt('scenario', 'mine')
    const titles = await one.db
      .select({ body: scenarioVersion.body })
      .from(roleplay)
      .innerJoin(
        scenarioVersion,
        and(eq(scenarioVersion.orgId, roleplay.orgId), eq(scenarioVersion.id, roleplay.scenarioVersionId)),
      )
      .where(eq(roleplay.id, key.roleplayId))
    expect(titles).toMatchObject([{ body: { title: 'A CFO with a burned budget' } }])
    const versions = (await one.view('scenario', 'mine')).versions
    expect(versions.map(({ title, state }) => `${title}: ${state}`)).toEqual([
      'The CFO with a burned budget: live',
      'A CFO with a burned budget: archived',
    ])

    // A persona that something live needs stays; archiving is undone by making it live again.
    const persona = {
      ...one.at('persona', 'ruth-two'),
      hash: (await one.view('persona', 'ruth-two')).versions[0]?.hash ?? '',
    }
    expect(await refusal(setVersionState(one.deps, persona, 'archived'))).toBe('authoring/in_use')
    const newest = { ...one.at('scenario', 'mine'), hash: versions[0]?.hash ?? '' }
    await setVersionState(one.deps, newest, 'archived')
    expect(await one.scenarioIds()).not.toContain('mine')
    await setVersionState(one.deps, persona, 'archived')
    expect(await refusal(setVersionState(one.deps, newest, 'live'))).toBe('authoring/invalid')
    await setVersionState(one.deps, persona, 'live')
    await setVersionState(one.deps, newest, 'live')
    expect(await one.scenarioIds()).toContain('mine')
    const cards = authoredCard.array().parse(await authoredList(one.deps, one.who.orgId))
    expect(cards.slice(0, 2)).toMatchObject([
      { kind: 'persona', id: 'ruth-two', state: 'live', uses: ['mine'] },
      { kind: 'scenario', id: 'mine', state: 'live', versions: 2, draft: null },
    ])
  })

  it('talks with a draft as with anybody, for its author alone, and neither lists nor submits it', async () => {
    const { copy, save, view, preview, who, db, begin } = await author()
    await copy('scenario', 'cfo-burned-budget', 'mine')
    const { source } = await view('scenario', 'mine')
    await save('scenario', 'mine', source.replace('title: A CFO', 'title: The CFO'), 1)
    const key = await preview('scenario', 'mine', 11)
    expect(await preview('persona', 'ruth-calloway', 11)).toMatchObject({ orgId: who.orgId })
    const stage = await loadStage(db, key)
    expect(stage.cast.scenario.title).toBe('The CFO with a burned budget')
    await inTransaction(db, (tx) => addMember(tx, who.orgId, who.userId, ['author']))
    const owner = { userId: who.userId, ...key }
    expect((await authorise(db, 'owner', owner)).roleplay).toMatchObject({ as: 'owner', preview: true })
    const practised = await begin('cfo-burned-budget')
    const { roleplays } = await myRoleplays(db, { orgId: who.orgId, ownerId: who.userId })
    expect(roleplays.map(({ id }) => id)).toEqual([practised.roleplayId])
    await endByRep(db, key, null, clock.now())
    expect(await purposeOf(db, key)).toBe('preview')
    expect(await refusal(submit(db, key, who.userId))).toBe('roleplay/preview')
    const jobs = { enqueue: async () => expect.unreachable('a preview is scored') }
    expect(await refusal(requestScore({ db, jobs }, key))).toBe('roleplay/preview')
    const again = { roleplayId: newId(), fromTurnId: newId() }
    expect(await refusal(forkRetake({ db, clock, newId }, key, again))).toBe('roleplay/preview')
  })

  it('ships nothing that fails the test, or that nobody has finished writing', async () => {
    const { copy, view, save, test, publishIt, deps, at } = await author()
    await copy('persona', 'ruth-calloway', 'easy')
    const { source } = await view('persona', 'easy')
    const easy = source
      .replace(/trust: 0\.3$/mu, 'trust: 0.9')
      .replace(/reactance: 0\.18/u, 'reactance: 0')
      .replace(/risk: 0\.6/u, 'risk: -2')
      .replaceAll(/start: 0\.\d+/gu, 'start: 0.6')
      .replaceAll('critical: true', 'critical: false')
    await save('persona', 'easy', easy, 1)
    const tested = await test('persona', 'easy')
    expect(tested).toMatchObject({ with: null, report: { passed: false } })
    expect(tested?.report?.checks.at(-1)).toMatchObject({ id: 'end', passed: false })
    const failed = tested?.report?.checks.filter(({ passed }) => !passed) ?? []
    for (const { remedy } of failed) expect(remedy).toMatch(/\w{10}/u)
    const refused = await publishIt('persona', 'easy').catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(RequestRefused)
    expect(refused).toMatchObject({ code: 'authoring/test_failed', fields: [{ field: failed[0]?.id }] })

    await save(
      'persona',
      'easy',
      source.replace(/^about: >-\n(?: .*\n)+/mu, 'about: "To be written: who she is."\n'),
      2,
    )
    expect((await view('persona', 'easy')).blockers[0]).toMatch(/1 to go/u)
    await test('persona', 'easy')
    expect(await refusal(publishIt('persona', 'easy'))).toBe('authoring/invalid')
    expect(await refusal(startTest(deps, at('persona', 'easy'), '0'.repeat(64)))).toBe(
      'authoring/draft_changed',
    )
  })
})
