import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { expect, it, vi } from 'vitest'
import { behaviourCodes } from '#scoring/behaviours/codes.ts'
import { coderVersion } from '#scoring/behaviours/coder-version.ts'
import type { Db } from '#server/db/db.ts'
import { inTransaction } from '#server/db/transaction.ts'
import { behaviourRejection } from '#server/db/schema/answers.ts'
import { reading, roleplay } from '#server/db/schema/roleplay.ts'
import { rejectionRatesOf } from '#server/debrief/rejection-rates.ts'
import { createOrganisation } from '#server/people/create-organisation.ts'
import { createPerson } from '#server/people/create-person.ts'
import { addRoleplay } from '#tests/server/backup/fill.ts'
import { eachDatabase } from '#tests/support/databases.ts'

vi.setConfig({ testTimeout: 300_000 })

type Said = { readonly n: number; readonly codes: readonly string[]; readonly rejected?: readonly string[] }

const bodyOf = (codes: readonly string[]) => ({ behaviours: codes.map((code) => ({ code, quote: 'said' })) })

/** An ended roleplay of a new person in which these turns were read so. */
function playedBy(
  db: Db,
  orgId: string,
  said: readonly Said[],
  set: Partial<typeof roleplay.$inferInsert> = {},
) {
  return inTransaction(db, async (tx) => {
    const email = `${randomUUID()}@tests.example`
    const ownerId = await createPerson(tx, { name: 'R', email, passwordHash: 'x', mustChangePassword: false })
    const roleplayId = await addRoleplay(tx, orgId, ownerId)
    if (Object.keys(set).length > 0) {
      await tx.update(roleplay).set(set).where(eq(roleplay.id, roleplayId))
    }
    for (const { n, codes, rejected = [] } of said) {
      const of = { orgId, roleplayId, turnN: n, coderVersion }
      await tx.insert(reading).values({ ...of, body: bodyOf(codes) })
      for (const code of rejected) await tx.insert(behaviourRejection).values({ ...of, code, quote: 'said' })
    }
  })
}

const organisation = (db: Db) => inTransaction(db, (tx) => createOrganisation(tx, { name: 'O', demo: false }))

eachDatabase((makeDb) => {
  it('counts per code over the organisation and says nothing of fewer than three people', async () => {
    const { db } = await makeDb()
    const [orgId, foreign] = [await organisation(db), await organisation(db)]
    const of = async (code: string) =>
      (await rejectionRatesOf(db, orgId)).codes.find((one) => one.code === code)
    const nothing = { n: null, rejected: null, rate: null, interval: null }
    expect((await rejectionRatesOf(db, orgId)).codes.map(({ code }) => code)).toEqual([...behaviourCodes])
    await playedBy(db, orgId, [
      { n: 2, codes: ['dodge', 'candour'], rejected: ['dodge'] },
      { n: 4, codes: ['dodge'] },
    ])
    await playedBy(db, orgId, [{ n: 2, codes: ['dodge'] }])
    await playedBy(db, foreign, [{ n: 2, codes: ['dodge'], rejected: ['dodge'] }])
    await playedBy(db, orgId, [{ n: 2, codes: ['dodge'], rejected: ['dodge'] }], { phase: 'live' })
    await playedBy(db, orgId, [{ n: 2, codes: ['dodge'], rejected: ['dodge'] }], { purpose: 'demo' })
    // Copied from where it was said, and counted there.
    await playedBy(db, orgId, [{ n: 2, codes: ['dodge'] }], { purpose: 'retake', originTurnN: 4 })
    expect(await of('dodge')).toMatchObject(nothing)
    await playedBy(db, orgId, [{ n: 2, codes: ['dodge'] }])
    expect(await of('dodge')).toMatchObject({ n: 4, rejected: 1, rate: 0.25, title: 'Dodge', polarity: '-' })
    // Wilson's, at 90 %: one of four says little.
    expect((await of('dodge'))?.interval).toEqual([expect.closeTo(0.058, 3), expect.closeTo(0.644, 3)])
    expect(await of('candour')).toMatchObject(nothing)
  })
})
