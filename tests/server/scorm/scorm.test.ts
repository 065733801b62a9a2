import { randomBytes, randomUUID, webcrypto } from 'node:crypto'
import { runInNewContext } from 'node:vm'
import { eq } from 'drizzle-orm'
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { Scorm12API } from 'scorm-again'
import { beforeAll, expect, it, vi } from 'vitest'
import { launchState as schema, type LaunchState } from '#contract/scorm.ts'
import { coachRating, review } from '#server/db/schema/review.ts'
import { roleplay, submission } from '#server/db/schema/roleplay.ts'
import { launchState, linkLaunch } from '#server/scorm/launch.ts'
import { scormPackage } from '#server/scorm/package.ts'
import { useDatabase } from '#tests/support/databases.ts'
import { somebody } from '#tests/support/people.ts'
import { makeDesk, refusal, type Desk } from '../assignments/desk.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 })

const makeDb = useDatabase()
const baseUrl = 'https://here.example'
let desk: Desk
beforeAll(async () => {
  desk = await makeDesk((await makeDb()).db)
})

const ids = { orgId: randomUUID(), assignmentId: randomUUID() }
const files = (title = 'Price & <terms>') =>
  Object.fromEntries(
    Object.entries(unzipSync(scormPackage({ ...ids, title, baseUrl }))).map(([name, bytes]) => [
      name,
      strFromU8(bytes),
    ]),
  )

it('is a package of SCORM 1.2 whose manifest names each of its files, whatever its title', () => {
  const { 'imsmanifest.xml': manifest = '', ...rest } = files()
  const parser = new SaxesParser({ xmlns: true })
  const seen: { name: string; attributes: Record<string, string> }[] = []
  let text = ''
  parser.on('opentag', ({ name, attributes }) => {
    const plain = Object.fromEntries(Object.entries(attributes).map(([key, { value }]) => [key, value]))
    seen.push({ name, attributes: plain })
  })
  parser.on('text', (words) => (text += words))
  parser.write(manifest).close()
  const named = seen.filter(({ name }) => name === 'file').map(({ attributes }) => attributes['href'] ?? '')
  expect(named.toSorted()).toEqual(Object.keys(rest).toSorted())
  expect(seen.find(({ name }) => name === 'resource')?.attributes).toMatchObject({
    'adlcp:scormtype': 'sco',
    href: 'index.html',
  })
  expect(text).toContain('Price & <terms>')
  expect(text).toContain('1.2')
  expect(rest['index.html']).toContain('Price &#38; &#60;terms&#62;')
  expect(scormPackage({ ...ids, title: 'A', baseUrl })).toEqual(scormPackage({ ...ids, title: 'A', baseUrl }))
})

/** Opens the page in a learning system that has kept `kept`, as a browser would. @returns what it keeps and shows then */
async function open(kept: Record<string, string>, told: LaunchState | Error, api = true) {
  const lms = new Scorm12API({ autocommit: false, logLevel: 5 })
  if (Object.keys(kept).length > 0) lms.loadFromJSON({ cmi: { suspend_data: kept['suspend'] ?? '' } }, '')
  const attributes: Record<string, string> = {
    'data-base': baseUrl,
    'data-path': `/o/${ids.orgId}/scorm/${ids.assignmentId}/`,
  }
  const elements = { state: { textContent: '' }, door: { href: '', hidden: true } }
  const leaving: (() => void)[] = []
  const asked: string[] = []
  const window: Record<string, unknown> = {
    addEventListener: (_: string, listener: () => void) => leaving.push(listener),
  }
  // A page of a learning system stands in a frame of the one that has the API.
  window['parent'] = api ? { API: lms } : window
  runInNewContext(files()['relay.js'] ?? '', {
    window,
    crypto: webcrypto,
    document: {
      documentElement: { getAttribute: (name: string) => attributes[name] ?? null },
      getElementById: (id: 'state' | 'door') => elements[id],
    },
    fetch: async (url: string) => {
      asked.push(url)
      if (told instanceof Error) throw told
      return { ok: true, json: async () => told }
    },
  })
  await new Promise((resolve) => setTimeout(resolve, 5))
  const value = (name: string) => String(lms.LMSGetValue(name))
  const reported = {
    status: value('cmi.core.lesson_status'),
    score: value('cmi.core.score.raw'),
    suspend: value('cmi.suspend_data'),
  }
  for (const leave of leaving) leave()
  return { ...reported, ...elements, asked, finished: lms.isTerminated() }
}

it('asks its learner to link it, then reports at a later launch what a coach has approved', async () => {
  const first = await open({}, { state: 'unlinked' })
  expect(first).toMatchObject({ status: 'incomplete', score: '', finished: true, door: { hidden: false } })
  expect(first.suspend).toMatch(/^[0-9a-f]{64}$/)
  expect(first.door.href).toBe(`${baseUrl}/o/${ids.orgId}/scorm/${ids.assignmentId}/${first.suspend}`)
  expect(first.asked).toEqual([`${baseUrl}/api/scorm/launches/${first.suspend}`])

  const second = await open({ suspend: first.suspend }, { state: 'waiting' })
  expect(second.suspend).toBe(first.suspend)
  expect(second.state.textContent).toContain('When a coach has approved your work, open this page again')

  const third = await open({ suspend: first.suspend }, { state: 'approved', score: 75, passed: true })
  expect(third).toMatchObject({ status: 'passed', score: '75', finished: true })
  const fourth = await open({ suspend: first.suspend }, { state: 'approved', score: 25, passed: false })
  expect(fourth).toMatchObject({ status: 'failed', score: '25' })
})

it('reports nothing while there is no answer, and to nobody outside a learning system', async () => {
  const away = await open({}, new Error('offline'))
  expect(away).toMatchObject({ score: '', status: 'incomplete' })
  expect(away.state.textContent).toContain('Nothing was reported')
  const alone = await open({}, { state: 'unlinked' }, false)
  expect(alone.asked).toEqual([])
  expect(alone.state.textContent).toContain('Open this page in your learning system')
})

it('tells a page what the coach of its own rep approved, and of nobody else', async () => {
  const { db, orgId, people } = desk
  const assignmentId = await desk.assign({ kind: 'practice', passRule: null })
  const code = randomBytes(32).toString('hex')
  const link = (who: { readonly userId: string }, more: { code?: string; assignmentId?: string } = {}) =>
    linkLaunch(db, { orgId, assignmentId, repId: who.userId, code, ...more })
  expect(await launchState(db, code)).toEqual({ state: 'unlinked' })
  expect(await refusal(link(people.far))).toBe('assignment/not_found')
  await link(people.ann)
  await link(people.ann)
  expect(await refusal(link(people.ben))).toBe('scorm/other_rep')
  const state = async (which = code) => schema.parse(await launchState(db, which))
  expect(await state()).toEqual({ state: 'waiting' })

  const { roleplayId } = await desk.start(people.ann, assignmentId)
  const [run] = await db
    .update(roleplay)
    .set({ phase: 'ended' })
    .where(eq(roleplay.id, roleplayId))
    .returning({ rubricVersionId: roleplay.rubricVersionId })
  if (!run) throw new Error('The run is there.')
  const coachId = await somebody(db, 'Ada Coach')
  const of = { orgId, roleplayId, coachId }
  const rated = { ...of, ...run, criterion: '', blind: true, requestHash: 'h' }
  for (const [dimension, level] of [
    ['courage', 4],
    ['authenticity', 3],
  ] as const)
    await db.insert(coachRating).values({ ...rated, id: randomUUID(), dimension, level })
  const now = new Date()
  const given = { ...of, startedAt: now, touchedAt: now, givenAt: now, verdict: 'meets' as const }
  await db.insert(review).values({ ...given, givenAt: null })
  expect(await state()).toEqual({ state: 'waiting' })
  await db.update(review).set({ givenAt: now }).where(eq(review.roleplayId, roleplayId))
  // Not submitted: nobody's business, whatever lies there.
  expect(await state()).toEqual({ state: 'waiting' })
  await db.insert(submission).values({ orgId, roleplayId, submittedBy: people.ann.userId })
  expect(await state()).toEqual({ state: 'approved', score: 63, passed: true })

  const bens = randomBytes(32).toString('hex')
  await link(people.ben, { code: bens })
  expect(await state(bens)).toEqual({ state: 'waiting' })
})
