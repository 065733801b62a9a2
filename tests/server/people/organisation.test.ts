import { expect, it } from 'vitest'
import { updateOrganisation } from '#contract/people.ts'
import { inTransaction } from '#server/db/transaction.ts'
import { createOrganisation } from '#server/people/create-organisation.ts'
import { changeOrganisation, organisationOf } from '#server/people/organisation.ts'
import { useDatabase } from '#tests/support/databases.ts'

const makeDb = useDatabase()
const models = { model: 'voice', judge: 'judge' }

it('changes what is given and leaves the rest', async () => {
  const { db } = await makeDb()
  const orgId = await inTransaction(db, (tx) => createOrganisation(tx, { name: 'Limited', demo: false }))
  const now = async () => {
    const { modelAllowed, monthlyTokens } = await organisationOf(db, orgId, models, new Date())
    return [modelAllowed, monthlyTokens]
  }
  expect(await now()).toEqual([false, null])
  await changeOrganisation(db, orgId, { monthlyTokens: 2_000_000 })
  expect(await now()).toEqual([false, 2_000_000])
  await changeOrganisation(db, orgId, { modelAllowed: true })
  expect(await now()).toEqual([true, 2_000_000])
  await changeOrganisation(db, orgId, { monthlyTokens: null })
  expect(await now()).toEqual([true, null])
})

it.each([
  {},
  { monthlyTokens: 999 },
  { monthlyTokens: 1.5 },
  { monthlyTokens: '1000' },
  { modelAllowed: null },
])('refuses the change %j', (change) => {
  expect(updateOrganisation.safeParse(change).success).toBe(false)
})
