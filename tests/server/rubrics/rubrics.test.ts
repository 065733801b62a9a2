import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { rubricTrial as trialSchema, rubricView as viewSchema } from '#contract/rubric.ts'
import type { Database } from '#server/db/client.ts'
import { scope } from '#server/db/schema/library.ts'
import { roleplay, submission } from '#server/db/schema/roleplay.ts'
import { rubricTrial } from '#server/db/schema/rubric.ts'
import { inTransaction } from '#server/db/transaction.ts'
import { loadLibrary } from '#server/library/load.ts'
import { addMember, createPerson } from '#server/people/create-person.ts'
import { startPractice } from '#server/roleplay/start.ts'
import { rubricDiff } from '#server/rubrics/diff.ts'
import { discardDraft, saveDraft } from '#server/rubrics/drafts.ts'
import { publish } from '#server/rubrics/publish.ts'
import { readRubric } from '#server/rubrics/read-rubric.ts'
import { rubricCards, rubricView } from '#server/rubrics/rubric-view.ts'
import { runTrial } from '#server/rubrics/run-trial.ts'
import type { Sample } from '#server/rubrics/sample-transcripts.ts'
import { setVersionState } from '#server/rubrics/set-state.ts'
import { trialView } from '#server/rubrics/trial-view.ts'
import { startTrial } from '#server/rubrics/trials.ts'
import { pinnedRubric } from '#server/scoring/subject.ts'
import { embed } from '#tests/scoring/behaviours/embed.ts'
import { asking, conversation } from '#tests/scoring/by-hand.ts'
import { coreSource } from '#tests/scoring/core-rubric.ts'
import { eachDatabase } from '#tests/support/databases.ts'
import { liveRoleplay } from '#tests/support/live-roleplay.ts'

const library = loadLibrary()
const slug = 'conviction-core'
const newId = () => randomUUID()
const clock = { now: () => new Date() }
const log = { error: (_: unknown, what: string) => expect.unreachable(what) }

/** The shipped rubric as its next version, with one change. */
const next = (from: string, to: string, version = '90') => {
  const source = coreSource.replace(/^version: .*$/m, `version: '${version}'`).replace(from, to)
  const read = readRubric(source, slug)
  return { source, hash: read.ok ? read.hash : '' }
}
const heavier = next('        title: Answers first', '        title: Answers first\n        weight: 3')

/** Two questions were answered with something else, one with the answer. */
const dodging = conversation(
  asking,
  { rep: 'Let me tell you about our history.', codes: ['dodge'] },
  asking,
  { rep: 'That is a good question.', codes: ['dodge'] },
  {
    buyer: 'And does it work in June?',
    question: 'And does it work in June?',
    objection: 'price',
    stance: 'resist',
  },
  { rep: 'It does, and the price stays because it pays for training.', codes: ['hold_with_reason'] },
  asking,
  { rep: 'Six weeks.', codes: ['direct_answer'] },
)
const samples: readonly Sample[] = [
  { name: 'dodging, by hand', play: async () => ({ transcript: dodging, context: null }) },
  { name: 'the same again', play: async () => ({ transcript: dodging, context: null }) },
]

eachDatabase((makeDb) => {
  let database: Database
  beforeAll(async () => {
    database = await makeDb()
  })

  /** An organisation with an author, who is the rep of one running roleplay as well. */
  async function authored() {
    const { db } = database
    const { key, end } = await liveRoleplay(db)
    const { orgId } = key
    const [row] = await db.select().from(roleplay).where(eq(roleplay.id, key.roleplayId))
    const userId = row?.ownerId ?? ''
    const jobs: { orgId: string; trialId: string }[] = []
    const deps = {
      db,
      library,
      newId,
      clock,
      jobs: { enqueue: async (_: string, data: unknown) => void jobs.push(data as (typeof jobs)[number]) },
    }
    const at = { orgId, slug, userId }
    return {
      db,
      key,
      end,
      orgId,
      userId,
      deps,
      jobs,
      at,
      save: (source: string, revision = 0) =>
        saveDraft(db, { ...at, source, revision, copyOf: null }, clock.now()),
      publish: (hash: string, revision: number, untried?: 'publish untried') =>
        publish(deps, at, { hash, revision, note: 'Because of the spring', ...(untried ? { untried } : {}) }),
      view: async () => viewSchema.parse(await rubricView(deps, orgId, slug)),
      async tryIt(hash: string) {
        await startTrial(deps, at, hash)
        const job = jobs.at(-1)
        if (job) await runTrial({ db, embed, samples, log }, job)
        return trialSchema.parse(await trialView(deps, at, hash))
      },
      begin: () =>
        startPractice(
          { db, clock, newId, newSeed: () => 7, coderVersion: 'none', library },
          { orgId, userId, name: 'Rep' },
          { roleplayId: newId(), scenarioId: 'cfo-burned-budget' },
        ),
      async hashOf({ roleplayId }: { readonly roleplayId: string }) {
        const [pinned] = await db.select().from(roleplay).where(eq(roleplay.id, roleplayId))
        return pinned ? (await pinnedRubric(db, pinned)).rubricHash : null
      },
    }
  }

  it('keeps what an author writes, readable or not, and refuses to write over somebody else', async () => {
    const { save, view, at, db, deps, orgId } = await authored()
    expect((await view()).draft).toBeNull()
    await save('title: [unfinished')
    expect(await view()).toMatchObject({
      source: 'title: [unfinished',
      draft: { revision: 1 },
      check: { hash: null },
    })
    await expect(save(heavier.source)).rejects.toThrow('rubric/draft_changed')
    await save(heavier.source, 1)
    await expect(save('title: late', 1)).rejects.toThrow('rubric/draft_changed')
    expect(await view()).toMatchObject({
      draft: { revision: 2 },
      check: { mistakes: [], hash: heavier.hash },
    })
    expect(await rubricCards(deps, orgId)).toMatchObject([
      { id: slug, shipped: true, versions: 1, draft: { by: 'Rep' } },
    ])
    await discardDraft(db, at.orgId, slug)
    expect(await view()).toMatchObject({ draft: null, source: coreSource })
  })

  it('publishes what was tried, for roleplays that start afterwards, and can go back', async () => {
    const { save, view, publish: go, tryIt, begin, hashOf, key, deps, at } = await authored()
    const shipped = (await view()).versions[0]?.hash ?? ''
    await save(heavier.source)
    await expect(go(heavier.hash, 1)).rejects.toThrow('rubric/not_tried')
    await tryIt(heavier.hash)
    await expect(go('0'.repeat(64), 1)).rejects.toThrow('rubric/draft_changed')
    await go(heavier.hash, 1)
    expect(await view()).toMatchObject({
      draft: null,
      nextVersion: '91',
      versions: [
        {
          hash: heavier.hash,
          version: '90',
          state: 'live',
          note: 'Because of the spring',
          by: 'Rep',
          tried: true,
        },
        { hash: shipped, state: 'archived', shipped: true },
      ],
    })
    expect([await hashOf(key), await hashOf(await begin())]).toEqual([shipped, heavier.hash])
    expect(await rubricDiff(deps, at, { from: shipped, to: heavier.hash })).toMatchObject({
      changes: [
        { where: 'Version', to: '90' },
        { where: 'Courage, C1, weight', from: null, to: '3' },
      ],
    })
    await setVersionState(deps, { ...at, hash: shipped }, 'live')
    expect(await hashOf(await begin())).toBe(shipped)
    await expect(setVersionState(deps, { ...at, hash: shipped }, 'archived')).rejects.toThrow('rubric/in_use')
  })

  it('refuses to publish what is broken, unchanged or named like another version', async () => {
    const { save, publish: go, view } = await authored()
    const shipped = (await view()).versions[0]
    await save(coreSource)
    await expect(go(shipped?.hash ?? '', 1)).rejects.toThrow('rubric/no_change')
    const named = next('title: Candour', 'title: Openness', shipped?.version)
    await save(named.source, 1)
    await expect(go(named.hash, 2, 'publish untried')).rejects.toMatchObject({
      code: 'rubric/invalid',
      fields: [{ field: 'version' }],
    })
    await save(heavier.source.replace('foundationGate: 60', 'foundationGate: 99'), 2)
    await expect(go(heavier.hash, 3)).rejects.toMatchObject({
      code: 'rubric/invalid',
      fields: [{ field: 'foundationGate (line 4)', message: 'Give at most 80.' }],
    })
    await save(heavier.source, 3)
    await go(heavier.hash, 4, 'publish untried')
    expect((await view()).versions[0]).toMatchObject({ state: 'live', tried: false })
  })

  it('leaves one version live where two authors publish at once', async () => {
    const { save, publish: go, view } = await authored()
    await save(heavier.source)
    const both = await Promise.allSettled([
      go(heavier.hash, 1, 'publish untried'),
      go(heavier.hash, 1, 'publish untried'),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect((await view()).versions.filter(({ state }) => state === 'live')).toHaveLength(1)
  })

  it('makes a new rubric from another, and archives it where no scenario uses it', async () => {
    const { deps, at, orgId, db, save } = await authored()
    const mine = { ...at, slug: 'field-sales' }
    const source = coreSource
      .replace(`id: ${slug}`, 'id: field-sales')
      .replace(/^title: .*$/m, 'title: Field sales')
    await saveDraft(db, { ...mine, source, revision: 0, copyOf: slug }, clock.now())
    const read = readRubric(source, 'field-sales')
    const hash = read.ok ? read.hash : ''
    await publish(deps, mine, { hash, revision: 1, note: 'For the field', untried: 'publish untried' })
    const card = async () => (await rubricCards(deps, orgId)).find(({ id }) => id === 'field-sales')
    expect(await card()).toMatchObject({ title: 'Field sales', shipped: false, live: { hash }, scenarios: 0 })
    await setVersionState(deps, { ...mine, hash }, 'archived')
    expect(await card()).toMatchObject({ live: null, versions: 1 })
    await expect(rubricView(deps, orgId, 'nobodys')).rejects.toThrow('rubric/not_found')
    await save(heavier.source)
  })

  it('tries a draft on samples and what was submitted, never on private practice', async () => {
    const { db, deps, at, save, tryIt, end, key, begin, orgId, jobs } = await authored()
    await end()
    const other = await begin()
    await db.update(roleplay).set({ phase: 'ended' }).where(eq(roleplay.id, other.roleplayId))
    await save(heavier.source)
    const alone = await tryIt(heavier.hash)
    expect(alone).toMatchObject({
      status: 'done',
      done: 2,
      total: 2,
      current: true,
      report: { samples: 2, submitted: 0 },
    })
    const courage = alone.report?.dimensions.find(({ id }) => id === 'courage')
    expect(courage).toMatchObject({ n: 2, moved: 2, spreadBefore: expect.any(Array) })
    expect(courage?.after).not.toBe(courage?.before)
    expect(alone.report?.dimensions.filter(({ id }) => id !== 'courage').map(({ moved }) => moved)).toEqual([
      0, 0, 0, 0,
    ])
    expect(alone.report?.largest[0]).toMatchObject({
      kind: 'sample',
      name: 'dodging, by hand',
      dimension: 'courage',
    })

    await db.insert(submission).values({ orgId, roleplayId: key.roleplayId, submittedBy: at.userId })
    const both = await tryIt(heavier.hash)
    expect(both).toMatchObject({ total: 3, report: { samples: 2, submitted: 1 } })
    expect(JSON.stringify(both)).not.toContain(other.roleplayId)
    await startTrial(deps, at, heavier.hash)
    const waiting = jobs.length
    await startTrial(deps, at, heavier.hash)
    expect(jobs).toHaveLength(waiting)
    await expect(startTrial(deps, at, '0'.repeat(64))).rejects.toThrow('rubric/draft_changed')
  })

  it('leads to a submitted attempt only whoever may open it', async () => {
    const { db, deps, at, orgId, key, save, tryIt, userId } = await authored()
    await save(heavier.source)
    await tryIt(heavier.hash)
    const moved = {
      of: { kind: 'submitted', roleplayId: key.roleplayId },
      dimension: 'courage',
      before: { score: 50, level: 3 },
      after: { score: 30, level: 2 },
    }
    const where = and(eq(rubricTrial.orgId, orgId), eq(rubricTrial.hash, heavier.hash))
    const [row] = await db.select().from(rubricTrial).where(where)
    await db
      .update(rubricTrial)
      .set({ report: { ...(row?.report as object), largest: [moved] } })
      .where(where)
    await db.insert(submission).values({ orgId, roleplayId: key.roleplayId, submittedBy: userId })
    const person = async (roles: readonly ('author' | 'coach')[]) =>
      inTransaction(db, async (tx) => {
        const made = {
          name: 'Somebody',
          email: `${newId()}@tests.example`,
          passwordHash: 'x',
          mustChangePassword: false,
        }
        const id = await createPerson(tx, made)
        await addMember(tx, orgId, id, roles)
        return id
      })
    const [author, coach] = [await person(['author']), await person(['author', 'coach'])]
    await db.insert(scope).values({ orgId, kind: 'coach', readerId: coach, subjectId: userId })
    const seenBy = async (reader: string) =>
      (await trialView(deps, { ...at, userId: reader }, heavier.hash))?.report?.largest[0]
    expect(await seenBy(author)).toMatchObject({ kind: 'submitted', name: null, roleplayId: null })
    expect(await seenBy(coach)).toMatchObject({ roleplayId: key.roleplayId })
  })
})
