import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { Webhook } from 'standardwebhooks'
import { expect, it, vi } from 'vitest'
import type { WebhookEvent, WebhookStyle } from '#contract/webhook.ts'
import type { Db } from '#server/db/db.ts'
import { mail } from '#server/db/schema/mail.ts'
import { webhookDelivery } from '#server/db/schema/webhooks.ts'
import { disputeCriterionOf } from '#server/debrief/disputes.ts'
import { addMember } from '#server/people/create-person.ts'
import { inTransaction } from '#server/db/transaction.ts'
import { OutgoingFailed, type OutgoingRequest } from '#server/outgoing/outgoing.ts'
import { submit } from '#server/review/submit.ts'
import { announcing } from '#server/webhooks/announce.ts'
import { deliver, queueLostDeliveries } from '#server/webhooks/deliver.ts'
import { deliveriesOf, replayDelivery, testWebhook } from '#server/webhooks/deliveries.ts'
import { changeWebhook, createWebhook, rotateSecret, webhooksOf } from '#server/webhooks/webhooks.ts'
import { eachDatabase } from '#tests/support/databases.ts'
import { liveRoleplay, newRep } from '#tests/support/live-roleplay.ts'
import { somebody } from '#tests/support/people.ts'
import { giveCard, said } from '../review/attempts.ts'

vi.setConfig({ testTimeout: 120_000 })

const baseUrl = 'https://here.example'
const secret = 'for tests only, and long enough to be taken'
const day = 86_400_000

/** The way out, and what is at its end: every request is kept, and answered as told. */
function surroundings(db: Db) {
  const queued: { readonly deliveryId: string; readonly startAfter: Date | undefined }[] = []
  const heard: OutgoingRequest[] = []
  let now = new Date('2026-11-30T10:00:00.000Z')
  const around = {
    db,
    secret,
    baseUrl,
    clock: { now: () => now },
    random: () => 0,
    jobs: {
      async enqueue(_: string, data: object, { startAfter }: { readonly startAfter?: Date }) {
        if ('deliveryId' in data) queued.push({ deliveryId: String(data.deliveryId), startAfter })
      },
    },
    answers: (): number | Error => 200,
    outgoing: {
      refusal: async () => null,
      async ask(request: OutgoingRequest) {
        heard.push(request)
        const answer = around.answers()
        if (typeof answer !== 'number') throw answer
        return { status: answer, headers: new Headers(), body: new Uint8Array() }
      },
    },
    queued,
    heard,
    later: (ms: number) => (now = new Date(now.getTime() + ms)),
  }
  return around
}

eachDatabase((makeDb) => {
  let made: Promise<Db> | null = null
  const shared = () => (made ??= makeDb().then(({ db }) => db))
  async function told(style: WebhookStyle = 'webhook', events: WebhookEvent[] = ['attempt.submitted']) {
    const db = await shared()
    const rep = await newRep(db)
    const around = surroundings(db)
    const address = `https://hooks.example/${randomUUID()}?token=kept`
    const created = await createWebhook(around, rep.orgId, { style, name: 'In', address, events })
    return { ...around, around, rep, orgId: rep.orgId, webhookId: created.webhook.id, address, ...created }
  }
  type Told = Awaited<ReturnType<typeof told>>

  async function oneDelivery({ around, orgId, webhookId }: Told) {
    const { id } = await testWebhook(around, orgId, webhookId)
    const one = { orgId, deliveryId: id }
    // A test is sent once; what follows is about what is tried again.
    const { db } = around
    await db.update(webhookDelivery).set({ event: 'attempt.submitted' }).where(eq(webhookDelivery.id, id))
    return {
      id,
      try: () => deliver(around, one),
      view: async () => (await deliveriesOf(db, orgId, webhookId))[0],
    }
  }

  it('tells of a submitted attempt once, by ids alone, and of nothing in private practice', async () => {
    const {
      db,
      around,
      rep,
      orgId,
      webhookId,
      address,
      secret: signing,
    } = await told('webhook', ['attempt.submitted', 'dispute.raised'])
    const tell = announcing(around)
    const { key, say, end } = await liveRoleplay(db, null, { rep })
    await say(said)
    await end()
    const card = await giveCard(db, key)
    const dispute = { card, code: 'C1', reason: 'I asked before.' }
    await disputeCriterionOf(db, key, dispute, new Date(), tell)
    expect(await deliveriesOf(db, orgId, webhookId)).toEqual([])
    await submit(db, key, rep.userId, tell)
    await submit(db, key, rep.userId, tell)
    const [queued, ...more] = await deliveriesOf(db, orgId, webhookId)
    expect(more).toEqual([])
    expect(queued).toMatchObject({ event: 'attempt.submitted', status: 'queued', tries: 0 })
    expect(around.queued.map(({ deliveryId }) => deliveryId)).toEqual([queued?.id])

    around.clock.now = () => new Date()
    await deliver(around, { orgId, deliveryId: queued?.id ?? '' })
    const [request] = around.heard
    expect(request).toMatchObject({ url: address, method: 'POST' })
    const body = String(request?.body)
    const verified = new Webhook(signing ?? '').verify(body, { ...request?.headers })
    expect(verified).toMatchObject({
      type: 'attempt.submitted',
      data: { organisationId: orgId, attemptId: key.roleplayId, repId: rep.userId },
    })
    for (const words of [said, rep.name, 'tests.example', 'I asked']) expect(body).not.toContain(words)
    expect((await deliveriesOf(db, orgId, webhookId))[0]).toMatchObject({
      status: 'sent',
      tries: 1,
      answer: 200,
    })

    await disputeCriterionOf(db, key, dispute, new Date(), tell)
    expect((await deliveriesOf(db, orgId, webhookId))[0]).toMatchObject({ event: 'dispute.raised' })
  })

  it('tries again later what did not arrive, and sends the same bytes under the same id', async () => {
    const given = await told()
    const { around, heard, queued } = given
    const delivery = await oneDelivery(given)
    around.answers = () => 500
    await delivery.try()
    expect(await delivery.view()).toMatchObject({
      status: 'queued',
      tries: 1,
      answer: 500,
      reason: 'refused',
      nextTryAt: '2026-11-30T10:00:05.000Z',
    })
    expect(queued.at(-1)).toEqual({
      deliveryId: delivery.id,
      startAfter: new Date('2026-11-30T10:00:05.000Z'),
    })
    around.answers = () => new OutgoingFailed('timeout')
    await delivery.try()
    expect(await delivery.view()).toMatchObject({
      status: 'queued',
      tries: 2,
      answer: null,
      reason: 'timeout',
    })
    around.answers = () => 204
    await delivery.try()
    expect(await delivery.view()).toMatchObject({ status: 'sent', tries: 3, nextTryAt: null, reason: null })
    await delivery.try()
    expect(heard).toHaveLength(3)
    expect(new Set(heard.map(({ body, headers }) => `${headers?.['webhook-id']} ${String(body)}`)).size).toBe(
      1,
    )
  })

  it('gives up after the last try, and begins anew when somebody has it sent again', async () => {
    const given = await told()
    const { around, orgId, webhookId } = given
    const delivery = await oneDelivery(given)
    around.answers = () => 302
    for (let n = 1; n <= 8; n += 1) await delivery.try()
    expect(await delivery.view()).toMatchObject({ status: 'failed', tries: 8, answer: 302, nextTryAt: null })
    const again = { orgId, webhookId, deliveryId: delivery.id }
    expect(await replayDelivery(around, again)).toMatchObject({ id: delivery.id, status: 'queued', tries: 0 })
    await expect(replayDelivery(around, again)).rejects.toThrow('delivery/under_way')
    around.answers = () => 200
    await delivery.try()
    expect(await delivery.view()).toMatchObject({ status: 'sent', tries: 1 })
  })

  it('switches off what is dead for five days or says that it is gone, and tells the admins once', async () => {
    const given = await told()
    const { db, around, orgId } = given
    const adminId = await somebody(db)
    await inTransaction(db, (tx) => addMember(tx, orgId, adminId, ['admin']))
    const delivery = await oneDelivery(given)
    around.answers = () => 500
    await delivery.try()
    around.later(5 * day - 1)
    await delivery.try()
    expect(await webhooksOf(db, orgId)).toMatchObject([
      { state: 'on', failingSince: '2026-11-30T10:00:00.000Z' },
    ])
    around.later(1)
    await delivery.try()
    const letters = () => db.select().from(mail).where(eq(mail.orgId, orgId))
    expect(await webhooksOf(db, orgId)).toMatchObject([{ state: 'stopped' }])
    expect(await letters()).toMatchObject([
      { letter: 'webhook-stopped', about: { webhookId: given.webhookId } },
    ])
    await delivery.try()
    expect(await delivery.view()).toMatchObject({ status: 'failed', reason: 'switched-off' })
    expect(await letters()).toHaveLength(1)

    await changeWebhook(around, orgId, given.webhookId, { on: true })
    expect(await webhooksOf(db, orgId)).toMatchObject([{ state: 'on', failingSince: null }])
    const gone = await oneDelivery(given)
    around.answers = () => 410
    await gone.try()
    expect(await gone.view()).toMatchObject({ status: 'failed', answer: 410 })
    expect(await webhooksOf(db, orgId)).toMatchObject([{ state: 'stopped' }])
  })

  it('signs with the old secret beside a new one for a day', async () => {
    const given = await told()
    const { around, orgId, webhookId, heard, secret: old } = given
    around.clock.now = () => new Date()
    const fresh = await rotateSecret(around, orgId, webhookId)
    const first = await oneDelivery(given)
    await first.try()
    const signed = (which: string | null) => {
      const { body, headers } = heard.at(-1) ?? {}
      return () => new Webhook(which ?? '').verify(String(body), { ...headers })
    }
    expect(signed(old)).not.toThrow()
    expect(signed(fresh)).not.toThrow()
    const tomorrow = Date.now() + day + 1_000
    around.clock.now = () => new Date(tomorrow)
    const second = await oneDelivery(given)
    await second.try()
    expect(heard.at(-1)?.headers?.['webhook-signature']?.split(' ')).toHaveLength(1)
  })

  it('shows of a channel’s address its host alone, and signs nothing there', async () => {
    const given = await told('slack')
    const { around, orgId, webhookId, heard, address, webhook, secret: none } = given
    expect(webhook).toMatchObject({ style: 'slack', address: 'hooks.example' })
    expect(none).toBeNull()
    await expect(rotateSecret(around, orgId, webhookId)).rejects.toThrow('webhook/not_signed')
    const delivery = await oneDelivery(given)
    await delivery.try()
    expect(heard[0]).toMatchObject({ url: address })
    expect(heard[0]?.headers).not.toHaveProperty('webhook-signature')
    expect(JSON.parse(String(heard[0]?.body))).toHaveProperty('blocks')
  })

  it('refuses an address that is never asked, and finds again deliveries whose job is lost', async () => {
    const given = await told()
    const { db, around, orgId, queued } = given
    around.outgoing.refusal = async () => 'inner-address' as never
    const inner = {
      style: 'webhook',
      name: 'In',
      address: 'https://10.0.0.1/',
      events: ['attempt.submitted'],
    } as const
    await expect(createWebhook(around, orgId, { ...inner, events: [...inner.events] })).rejects.toMatchObject(
      {
        code: 'request/invalid',
        fields: [{ field: 'address' }],
      },
    )
    const delivery = await oneDelivery(given)
    queued.length = 0
    const longAgo = new Date(Date.now() - day)
    await db.update(webhookDelivery).set({ nextTryAt: longAgo }).where(eq(webhookDelivery.id, delivery.id))
    await queueLostDeliveries(db, around.jobs)
    expect(queued.map(({ deliveryId }) => deliveryId)).toContain(delivery.id)
  })
})
