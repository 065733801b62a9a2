import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { notice } from '#server/db/schema/notices.ts'
import { webhook, webhookDelivery } from '#server/db/schema/webhooks.ts'
import { inTransaction } from '#server/db/transaction.ts'
import { createForgetting, sentKeptDays } from '#server/jobs/forget-sent.ts'
import { createOrganisation } from '#server/people/create-organisation.ts'
import { addMember } from '#server/people/create-person.ts'
import { useDatabase } from '#tests/support/databases.ts'
import { somebody } from '#tests/support/people.ts'

const makeDb = useDatabase()
const day = 86_400_000

it('deletes what was sent long ago, and nothing that waits or is younger', async () => {
  const { db } = await makeDb()
  const orgId = await inTransaction(db, (tx) => createOrganisation(tx, { name: 'Sent', demo: false }))
  const userId = await somebody(db)
  await inTransaction(db, (tx) => addMember(tx, orgId, userId, ['rep']))
  const webhookId = randomUUID()
  let now = Date.UTC(2027, 0, 31)
  const ago = (days: number) => new Date(now - days * day)
  const [old, young] = [ago(sentKeptDays + 1), ago(sentKeptDays - 1)]
  await db.insert(webhook).values({
    orgId,
    id: webhookId,
    style: 'slack',
    name: 'Channel',
    address: 'sealed',
    shown: 'hooks.example',
    events: ['attempt.submitted'],
  })
  const delivery = (status: 'queued' | 'sent' | 'failed', createdAt: Date) => ({
    orgId,
    id: randomUUID(),
    webhookId,
    event: 'test',
    body: '{}',
    status,
    createdAt,
  })
  const kept = [delivery('queued', old), delivery('sent', young), delivery('failed', young)]
  await db.insert(webhookDelivery).values([...kept, delivery('sent', old), delivery('failed', old)])
  const told = (createdAt: Date, digestId: string | null) => ({
    orgId,
    userId,
    id: randomUUID(),
    kind: 'reviewed' as const,
    what: 'attempt.reviewed',
    subjectId: randomUUID(),
    createdAt,
    digestId,
  })
  const stays = [told(old, null), told(young, randomUUID())]
  await db.insert(notice).values([...stays, told(old, randomUUID())])

  const forget = createForgetting({ db, clock: { now: () => new Date(now) } })
  await forget()
  const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id).toSorted()
  expect(ids(await db.select().from(webhookDelivery))).toEqual(ids(kept))
  expect(ids(await db.select().from(notice))).toEqual(ids(stays))

  // It looks once an hour, not with every sweep.
  await db.insert(notice).values(told(ago(90), randomUUID()))
  await forget()
  expect(await db.select().from(notice)).toHaveLength(3)
  now += 3_600_000
  await forget()
  expect(ids(await db.select().from(notice))).toEqual(ids(stays))
})
