import { randomUUID } from 'node:crypto'
import { expect, it, vi } from 'vitest'
import type { Role } from '#contract/ids.ts'
import { heldScoringView } from '#contract/scorecard.ts'
import { scope } from '#server/db/schema/library.ts'
import { cardReveal } from '#server/db/schema/review.ts'
import { submission } from '#server/db/schema/roleplay.ts'
import { scorecard } from '#server/db/schema/scoring.ts'
import { heldScorings } from '#server/judging/held-scorings.ts'
import { findRoleplay } from '#server/roleplay/store/rows.ts'
import { eachDatabase } from '#tests/support/databases.ts'
import { liveRoleplay } from '#tests/support/live-roleplay.ts'
import { somebody } from '#tests/support/people.ts'

vi.setConfig({ testTimeout: 300_000 })

const judge = {
  held: { reason: 'apart', dimensions: ['courage'] },
  samples: 3,
  sameModel: false,
  figures: [
    { id: 'courage', builtIn: 20, model: 80, spread: 0.4 },
    { id: 'authenticity', builtIn: 50, model: null, spread: null },
  ],
}

eachDatabase((makeDb) => {
  it('shows a coach what was submitted to them and hides figures until they opened it; an admin learns of no practice', async () => {
    const { db } = await makeDb()
    const { key, end } = await liveRoleplay(db)
    await end()
    const { orgId, roleplayId } = key
    const [coach, far, admin] = [await somebody(db), await somebody(db), await somebody(db)]
    const ownerId = (await findRoleplay(db, key))?.ownerId ?? ''
    const see = async (userId: string, ...roles: Role[]) =>
      (await heldScorings(db, { orgId, userId, roles })).map((one) => heldScoringView.parse(one))
    expect(await see(admin, 'admin')).toEqual([])
    await db.insert(scorecard).values({
      ...key,
      id: randomUUID(),
      status: 'held',
      transcriptHash: 't',
      contextHash: 'c',
      rubricHash: 'r',
      scorerKind: 'model',
      scorerVersion: '1',
      judgeModel: 'm-1',
      body: { judge },
    })
    await db.insert(scope).values({ orgId, kind: 'coach', readerId: coach, subjectId: ownerId })
    expect(await see(coach, 'coach')).toEqual([])
    const practised = { roleplayId, opens: null, figures: null, withheld: 'private', model: 'm-1' }
    expect(await see(admin, 'admin')).toMatchObject([practised])

    await db.insert(submission).values({ ...key, submittedBy: ownerId })
    const figures = [{ dimension: 'courage', builtIn: 20, model: 80, spread: 0.4 }]
    expect(await see(coach, 'coach')).toMatchObject([
      {
        opens: { rep: 'Rep', scenarioTitle: 'A CFO with a burned budget' },
        reason: 'The model and the built-in scorer read courage very differently.',
        figures: null,
        withheld: 'blind',
      },
    ])
    // Being an admin as well opens nothing before it is rated.
    expect(await see(coach, 'coach', 'admin')).toMatchObject([{ withheld: 'blind', figures: null }])
    expect(await see(far, 'coach')).toEqual([])
    expect(await see(ownerId, 'coach')).toEqual([])
    expect(await see(admin, 'admin')).toMatchObject([{ opens: null, figures, withheld: null }])
    await db.insert(cardReveal).values({ ...key, coachId: coach })
    expect(await see(coach, 'coach')).toMatchObject([{ figures, withheld: null }])
    expect(await heldScorings(db, { orgId: randomUUID(), userId: admin, roles: ['admin'] })).toEqual([])
  })
})
