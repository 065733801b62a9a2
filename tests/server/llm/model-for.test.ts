import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'
import type { Database } from '#server/db/client.ts'
import type { Db } from '#server/db/db.ts'
import { organizationSettings } from '#server/db/schema/people.ts'
import { inTransaction } from '#server/db/transaction.ts'
import { createModelFor } from '#server/llm/model-for.ts'
import { createOrganisation } from '#server/people/create-organisation.ts'
import { useDatabase } from '#tests/support/databases.ts'
import { scriptedModel } from '#tests/support/scripted-model.ts'

const organisation = (db: Db) =>
  inTransaction(db, (tx) => createOrganisation(tx, { name: 'Switched', demo: false }))

const allow = (db: Db, orgId: string, modelAllowed: boolean) =>
  db.update(organizationSettings).set({ modelAllowed }).where(eq(organizationSettings.orgId, orgId))

const makeDb = useDatabase()
let made: Promise<Database> | null = null
const theDb = async () => (await (made ??= makeDb())).db

it('gives a model only to an organisation whose admin has allowed it', async () => {
  const db = await theDb()
  const voice = scriptedModel([])
  const [on, off] = [await organisation(db), await organisation(db)]
  await allow(db, on, true)
  const modelFor = createModelFor({ db, models: { voice } })
  expect(await modelFor(on)).toBe(voice)
  expect(await modelFor(off)).toBeNull()
  expect(await modelFor('00000000-0000-4000-8000-000000000000')).toBeNull()
})

it('takes up a switch after three seconds and not at every turn', async () => {
  const db = await theDb()
  const voice = scriptedModel([])
  const orgId = await organisation(db)
  await allow(db, orgId, true)
  let now = 0
  const modelFor = createModelFor({ db, models: { voice } }, () => now)
  expect(await modelFor(orgId)).toBe(voice)
  await allow(db, orgId, false)
  now = 2999
  expect(await modelFor(orgId)).toBe(voice)
  now = 3000
  expect(await modelFor(orgId)).toBeNull()
})

it('gives none where none is configured, whatever an admin allows', async () => {
  const db = await theDb()
  const orgId = await organisation(db)
  await allow(db, orgId, true)
  expect(await createModelFor({ db, models: { voice: null } })(orgId)).toBeNull()
})
