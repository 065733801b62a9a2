import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import type { Tx } from '#server/db/db.ts'
import { rubricVersion, scenarioVersion } from '#server/db/schema/library.ts'
import { roleplay, submission } from '#server/db/schema/roleplay.ts'
import { scorecard } from '#server/db/schema/scoring.ts'
import { inTransaction } from '#server/db/transaction.ts'
import { createOrganisation } from '#server/people/create-organisation.ts'
import { addMember } from '#server/people/create-person.ts'
import { setTeamPeople } from '#server/people/groups/team-people.ts'
import { createTeam } from '#server/people/groups/teams.ts'
import { maskedCount, maskedMean } from '#server/people/overview/masked.ts'
import { overviewOf } from '#server/people/overview/overview.ts'
import { takeInSubmitted } from '#server/review/queue-item.ts'
import { useDatabase } from '#tests/support/databases.ts'
import { somebody } from '#tests/support/people.ts'

const makeDb = useDatabase()

it.each([
  [undefined, null],
  [{ mean: null, people: 0 }, null],
  [{ mean: 55, people: 2 }, null],
  [
    { mean: 60.3, people: 3 },
    { mean: 60, people: 3 },
  ],
])('makes of %j the figure %j', (mean, figure) => {
  expect(maskedMean(mean)).toEqual(figure)
})

it.each([
  [0, 2, null],
  [0, 5, 0],
  [1, 5, null],
  [2, 5, null],
  [3, 5, 3],
])('says of %i of %i: %j', (count, of, said) => {
  expect(maskedCount(count, of)).toBe(said)
})

async function attempt(
  tx: Tx,
  orgId: string,
  ownerId: string,
  versions: { readonly scenarioVersionId: string; readonly rubricVersionId: string },
  { score, submitted, at }: { readonly score: number; readonly submitted: boolean; readonly at: string },
) {
  const id = randomUUID()
  await tx.insert(roleplay).values({
    orgId,
    id,
    ownerId,
    ...versions,
    purpose: 'practice',
    phase: 'ended',
    scenarioSlug: 'a',
    seed: 1,
    variant: 'v',
    difficulty: 2,
    requestHash: 'h',
    consent: '1',
    engineVersion: '1',
    coderVersion: '1',
    exchangeLimit: 12,
  })
  await tx.insert(scorecard).values({
    orgId,
    id: randomUUID(),
    roleplayId: id,
    status: 'scored',
    transcriptHash: id,
    contextHash: 'c',
    rubricHash: 'r',
    scorerKind: 'built-in',
    scorerVersion: '1',
    body: { dimensions: [{ id: 'courage', score, provisional: false }] },
  })
  if (submitted)
    await tx
      .insert(submission)
      .values({ orgId, roleplayId: id, submittedBy: ownerId, submittedAt: new Date(at) })
}

it('makes figures of the newest that each submitted, and looks at nothing else', async () => {
  const { db } = await makeDb()
  const orgId = await inTransaction(db, (tx) => createOrganisation(tx, { name: 'Seen whole', demo: false }))
  const teams = { large: randomUUID(), small: randomUUID() }
  const reps: string[] = []
  for (let n = 0; n < 5; n++) {
    const userId = await somebody(db, `Rep ${n}`)
    await inTransaction(db, (tx) => addMember(tx, orgId, userId, ['rep']))
    reps.push(userId)
  }
  for (const [name, id] of Object.entries(teams)) await createTeam(db, orgId, { id, name })
  const members = (ids: readonly string[]) => ids.map((userId) => ({ userId, parts: ['member' as const] }))
  await setTeamPeople(db, orgId, teams.large, members(reps.slice(0, 4)))
  await setTeamPeople(db, orgId, teams.small, members(reps.slice(3)))
  await inTransaction(db, async (tx) => {
    const version = () => ({ orgId, id: randomUUID(), slug: 'a', hash: randomUUID(), body: {} })
    const [scenario, rubric] = [version(), version()]
    await tx.insert(scenarioVersion).values(scenario)
    await tx.insert(rubricVersion).values(rubric)
    const versions = { scenarioVersionId: scenario.id, rubricVersionId: rubric.id }
    for (const [n, userId] of reps.entries()) {
      await attempt(tx, orgId, userId, versions, { score: 99, submitted: false, at: '2027-01-03T00:00:00Z' })
      if (n === 0) continue
      await attempt(tx, orgId, userId, versions, { score: 0, submitted: true, at: '2027-01-01T00:00:00Z' })
      const score = 40 + n * 10
      await attempt(tx, orgId, userId, versions, { score, submitted: true, at: '2027-01-02T00:00:00Z' })
    }
  })
  await takeInSubmitted(db)
  expect(await overviewOf(db, orgId)).toEqual([
    {
      id: teams.large,
      name: 'large',
      reps: 4,
      submitted: 3,
      authenticity: null,
      courage: { mean: 60, people: 3 },
      beliefTransfer: null,
    },
    {
      id: teams.small,
      name: 'small',
      reps: 2,
      submitted: null,
      authenticity: null,
      courage: null,
      beliefTransfer: null,
    },
  ])
  expect(await overviewOf(db, orgId, [])).toEqual([])
})
