import { randomUUID } from 'node:crypto'
import type { Db } from '#server/db/db.ts'
import { debriefView } from '#server/debrief/debrief-view.ts'
import { createStages } from '#server/roleplay/stage.ts'
import type { RoleplayKey } from '#server/roleplay/store/rows.ts'
import { scoreRoleplay } from '#server/scoring/score-roleplay.ts'
import { embed } from '#tests/scoring/behaviours/embed.ts'

export const now = new Date('2026-11-30T09:00:00.000Z')
/** Seconds that have passed: no two things happen at once. */
let seconds = 0
export const depsFor = (db: Db) => ({
  db,
  clock: { now: () => new Date(now.getTime() + 1000 * (seconds += 1)) },
  newId: () => randomUUID(),
  embed,
  stages: createStages(db),
  modelFor: async () => null,
  priced: { name: null, price: null },
})
export const ownView = (db: Db, key: RoleplayKey) => debriefView(depsFor(db), key, 'owner')
export const score = (db: Db, key: RoleplayKey) => scoreRoleplay(depsFor(db), key)

/** What the coder of these tests reads without fail. */
export const lines = [
  'Before anything about what we do: when an accrual turns up after the books are shut, what happens next?',
  'To be honest, we are the leading platform for the modern finance team and everybody loves it.',
  'So the figure has already gone to somebody and then you take it back. Which one has stayed with you?',
  "It's £46,000 a year and £12,000 onboarding. There is no discount, it is the same for everyone.",
] as const
