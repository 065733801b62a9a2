import { random } from '#personas/engine/random.ts'
import { scoreIn } from '#scoring/ladder/attempt.ts'
import { fewestAnEnd, growthOf } from '#scoring/ladder/growth.ts'
import { ladderOf } from '#scoring/ladder/ladder.ts'
import { dimensionIds } from '#scoring/shape.ts'
import type { Handlers } from '../http/handler.ts'
import type { Runtime } from '../runtime.ts'
import { ownAttempts } from './own-attempts.ts'

/** Steps and their words are those of the rubric that comes with the product. */
const rubricId = 'conviction-core'
/** The same past gives the same interval, whenever it is asked for. */
const seed = 11

/** Where a rep stands by their own conversations: for them alone. */
export function createLadderHandlers({
  db,
  library,
}: Pick<Runtime, 'db' | 'library'>): Pick<Handlers, 'ladder'> {
  const { body: rubric } = library.rubric(rubricId)
  return {
    ladder: async ({ access: { org, caller } }) => {
      const own = await ownAttempts(db, org.orgId, caller.userId)
      const attempts = own.map(({ attempt }) => attempt)
      const { level, rungs, missing } = ladderOf(attempts, rubric)
      return {
        level,
        rungs: rungs.map(({ passedBy, ...rung }) => ({ ...rung, passedBy: passedBy && [...passedBy] })),
        missing: missing && { sentence: missing.sentence, attempt: missing.attempt },
        growth: growthOf(attempts, random(seed, attempts.length, 'growth')).map(({ id, n, change }) => ({
          id,
          title: rubric.dimensions.find((one) => one.id === id)?.title ?? id,
          n,
          change: change && { ...change, interval: [...change.interval] as [number, number] },
        })),
        fewest: fewestAnEnd,
        attempts: own.map(({ title, endedAt, attempt }) => ({
          id: attempt.id,
          title,
          endedAt: endedAt.toISOString(),
          scores: dimensionIds.map((id) => ({ id, score: scoreIn(attempt, id) })),
        })),
        mixed: new Set(own.map(({ scorer }) => scorer)).size > 1,
      }
    },
  }
}
