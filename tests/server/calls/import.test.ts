import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { describe, expect, it, vi } from 'vitest'
import { callView as callSchema, type ImportCall } from '#contract/call.ts'
import type { Embed } from '#scoring/behaviours/reading.ts'
import { rejectInCall, restoreInCall } from '#server/calls/call-rejections.ts'
import { callView } from '#server/calls/call-view.ts'
import { importCall } from '#server/calls/import-call.ts'
import { myCalls } from '#server/calls/my-calls.ts'
import { previewCall } from '#server/calls/preview-call.ts'
import { queueLostCalls } from '#server/calls/queue-lost-calls.ts'
import { removeCall } from '#server/calls/remove-call.ts'
import { rescoreCall } from '#server/calls/rescore-call.ts'
import { runCallJob } from '#server/calls/run-call-job.ts'
import { scoreCall } from '#server/calls/score-call.ts'
import type { Db } from '#server/db/db.ts'
import { inTransaction } from '#server/db/transaction.ts'
import { rejectionRatesOf } from '#server/debrief/rejection-rates.ts'
import { loadLibrary } from '#server/library/load.ts'
import { createOrganisation } from '#server/people/create-organisation.ts'
import { createPerson } from '#server/people/create-person.ts'
import { embed } from '#tests/scoring/behaviours/embed.ts'
import { aCall, asFile } from '#tests/support/calls.ts'
import { eachDatabase } from '#tests/support/databases.ts'

vi.setConfig({ testTimeout: 300_000 })

const library = loadLibrary()
const aRequest = (more: Partial<ImportCall> = {}): ImportCall => ({
  callId: randomUUID(),
  timeline: null,
  ...aCall,
  ...more,
})

async function makeRep(db: Db) {
  return inTransaction(db, async (tx) => {
    const orgId = await createOrganisation(tx, { name: 'Calls', demo: false })
    const person = { name: 'Robin Hale', email: `${randomUUID()}@tests.example`, passwordHash: 'none' }
    return {
      orgId,
      userId: await createPerson(tx, { ...person, mustChangePassword: false }),
      name: person.name,
    }
  })
}

function depsFor(db: Db, by: Embed = embed) {
  const queued: unknown[] = []
  return {
    db,
    library,
    embed: by,
    clock: { now: () => new Date() },
    newId: () => randomUUID(),
    jobs: { enqueue: async (_: string, data: unknown) => void queued.push(data) },
    log: { error: () => {} },
    queued,
  }
}

/** Every row of every table of calls, as text. */
async function stored(db: Db, callId: string | null = null): Promise<string> {
  const { rows } = await db.execute(
    sql`select c::text as call, s::text as card from imported_call c left join call_scorecard s on s.call_id = c.id
      where ${callId}::uuid is null or c.id = ${callId}`,
  )
  return JSON.stringify(rows)
}

eachDatabase((makeDb) => {
  let made: Promise<Db> | null = null
  const shared = () => (made ??= makeDb().then(({ db }) => db))

  it('is stored as it was previewed, scored by the same rubric, and gone when removed', async () => {
    const db = await shared()
    const deps = depsFor(db)
    const rep = await makeRep(db)
    const request = aRequest({ facts: ['A rollout takes six weeks.'], situation: 'A cold call' })
    const before = await stored(db)
    const preview = await previewCall(request, rep.name)
    expect(await stored(db)).toBe(before)
    const key = await importCall(deps, rep, request)
    expect(await importCall(deps, rep, request)).toEqual(key)
    expect(deps.queued).toEqual([key])
    const waiting = callSchema.parse(await callView(db, key))
    expect(waiting.turns).toEqual(preview.turns.map((turn) => ({ ...turn, id: expect.any(String) })))
    expect(waiting.scorecard.status).toBe('queued')

    await scoreCall(deps, key)
    await scoreCall(deps, key)
    const view = callSchema.parse(await callView(db, key))
    expect(view.scorecard.status).toBe('scored')
    expect(view.scorecard.dimensions.map(({ id }) => id)).toHaveLength(5)
    expect(view.scorecard.dimensions.some(({ change }) => change !== null)).toBe(true)
    for (const { evidence, latent } of view.scorecard.dimensions) {
      expect(latent).toBeNull()
      for (const { turn, quote } of evidence) expect(view.turns[turn - 1]?.text).toContain(quote)
    }
    expect(view.readings.map(({ turn }) => turn)).toEqual([2, 4])
    expect(await myCalls(db, rep.orgId, rep.userId)).toMatchObject([
      { id: key.callId, scorecard: 'scored', turns: 5 },
    ])
    expect(await myCalls(db, rep.orgId, randomUUID())).toEqual([])

    await removeCall(db, key)
    await expect(callView(db, key)).rejects.toThrow('call/not_found')
    await expect(scoreCall(deps, key)).rejects.toThrow('call/not_found')
    expect(await stored(db)).not.toContain(key.callId)
  })

  it('sets what the rep rejects beside the score, takes it back, and counts it where enough people were read', async () => {
    const db = await shared()
    const deps = depsFor(db)
    const rep = await makeRep(db)
    const key = await importCall(deps, rep, aRequest())
    const refused = rejectInCall(db, key, { turn: 2, code: 'open_question' }, new Date())
    await expect(refused).rejects.toThrow('behaviour/not_found')
    await scoreCall(deps, key)
    const before = callSchema.parse(await callView(db, key))
    expect(before.answered).toBeNull()
    const all = before.readings.flatMap(({ turn, behaviours }) =>
      behaviours.map(({ code }) => ({ turn, code })),
    )
    expect(all.length).toBeGreaterThan(0)
    for (const one of all) await rejectInCall(db, key, one, new Date())
    const after = callSchema.parse(await callView(db, key))
    expect({ ...after, answered: null }).toEqual(before)
    expect(after.answered).toMatchObject({ course: null, ending: null, note: null })
    expect(after.answered?.rejections.map(({ turn, code }) => ({ turn, code }))).toEqual(
      expect.arrayContaining(all),
    )
    const taken = (when: 'before' | 'after') =>
      (after.answered?.scores ?? []).reduce((sum, one) => sum + one[when].taken, 0)
    expect(taken('after')).toBeLessThan(taken('before'))

    const code = all[0]?.code ?? ''
    const rate = async () => (await rejectionRatesOf(db, rep.orgId)).codes.find((one) => one.code === code)
    expect(await rate()).toMatchObject({ n: null })
    for (let others = 0; others < 2; others += 1) {
      const other = { ...(await makeRep(db)), orgId: rep.orgId }
      await scoreCall(deps, await importCall(deps, other, aRequest()))
    }
    const ofCode = all.filter((one) => one.code === code).length
    expect(await rate()).toMatchObject({ n: 3 * ofCode, rejected: ofCode })

    for (const one of all) await restoreInCall(db, key, one)
    expect(await callView(db, key)).toEqual(before)
    await rejectInCall(db, key, all[0] ?? { turn: 0, code: '' }, new Date())
    await removeCall(db, key)
  })

  it('stores no name, address or number where they are to be replaced', async () => {
    const db = await shared()
    const deps = depsFor(db)
    const rep = await makeRep(db)
    const talk = [
      'Dana Marsh: Hi Robin, thanks for the call. Write to dana.marsh@brandreth.example or ring +44 20 7946 0958.',
      'Robin Hale: Thanks, Dana. Would Mr. Okonkwo or Priya join us on Thursday?',
      'Dana Marsh: Gareth would. Details are on https://brandreth.example/erp and we are at Brandreth.',
    ]
    const request = aRequest({
      file: asFile(talk.join('\n')),
      title: 'First call',
      redact: { keep: [], also: ['Brandreth'] },
    })
    const preview = await previewCall(request, rep.name)
    expect(preview.replaced.map(({ original }) => original)).toEqual(
      expect.arrayContaining(['Robin', 'Dana', 'Priya', 'Gareth', 'Brandreth']),
    )
    const key = await importCall(deps, rep, request)
    await scoreCall(deps, key)
    const rows = await stored(db, key.callId)
    expect(rows).toContain('First call')
    for (const name of [
      'Robin',
      'Hale',
      'Dana',
      'Marsh',
      'Okonkwo',
      'Priya',
      'Gareth',
      'Brandreth',
      '7946',
      'https:',
    ]) {
      expect(rows).not.toContain(name)
    }
    const { turns, redacted } = await callView(db, key)
    expect(redacted).toBe(true)
    expect(turns[1]?.text).toBe('Thanks, Person 1. Would Person 3 or Person 4 join us on Thursday?')
  })

  it('takes the first of two requests under one id', async () => {
    const db = await shared()
    const deps = depsFor(db)
    const rep = await makeRep(db)
    const request = aRequest()
    const keys = await Promise.all([importCall(deps, rep, request), importCall(deps, rep, request)])
    expect(keys[0]).toEqual(keys[1])
    await expect(importCall(deps, rep, { ...request, title: 'Another' })).rejects.toThrow('call/conflict')
    const other = { ...rep, userId: (await makeRep(db)).userId }
    await expect(importCall(deps, other, request)).rejects.toThrow('call/conflict')
  })

  it('shows as not scored after the last try, and is scored when asked again', async () => {
    const db = await shared()
    const rep = await makeRep(db)
    const key = await importCall(depsFor(db), rep, aRequest())
    const broken = depsFor(db, () => Promise.reject(new Error('no sentence model')))
    for (let tries = 0; tries < 5; tries++) {
      expect((await callView(db, key)).scorecard.status).toBe('queued')
      await expect(runCallJob(broken, key)).rejects.toThrow('no sentence model')
    }
    expect((await callView(db, key)).scorecard.status).toBe('failed')
    const deps = depsFor(db)
    await rescoreCall(deps, key)
    expect(deps.queued).toEqual([key])
    await runCallJob(deps, key)
    expect((await callView(db, key)).scorecard.status).toBe('scored')
    await runCallJob(deps, { ...key, callId: randomUUID() })
  })

  it('queues a call again that waits and has no job', async () => {
    const db = await shared()
    const rep = await makeRep(db)
    const old = { ...depsFor(db), clock: { now: () => new Date(Date.now() - 120_000) } }
    const key = await importCall(old, rep, aRequest())
    await importCall(depsFor(db), rep, aRequest())
    const found: unknown[] = []
    await queueLostCalls(db, async (one) => void found.push(one))
    expect(found).toEqual([key])
  })
})

describe('an import', () => {
  const refused = (more: Partial<ImportCall>) =>
    importCall(
      { ...depsFor(null as unknown as Db) },
      { orgId: randomUUID(), userId: randomUUID(), name: 'R' },
      aRequest(more),
    )
  it.each([
    [{ sides: [] }, 'call/one_sided', /which of the speakers is you/],
    [
      {
        sides: [
          { speaker: 'Dana Marsh', side: 'rep' as const },
          { speaker: 'Robin Hale', side: 'out' as const },
        ],
      },
      'call/one_sided',
      /the others/,
    ],
    [{ file: asFile('%PDF-1.7 …') }, 'call/unknown_format', /PDF/],
    [{ file: 'not base64 at all!' }, 'request/invalid', /undefined/],
  ])('is refused before anything is stored: %j', async (more, code, detail) => {
    const error = await refused(more).then(
      () => null,
      (thrown: unknown) => thrown,
    )
    expect(error).toMatchObject({ code })
    expect(String((error as { detail?: string }).detail)).toMatch(detail)
  })
})
