import { and, asc, desc, eq, gt, lt, or } from 'drizzle-orm'
import type * as z from 'zod'
import type { QueueFilter, QueueItem, QueueView, queueQuery } from '#contract/review.ts'
import type { DimensionId } from '#contract/scorecard.ts'
import type { Outcome } from '#personas/engine/state.ts'
import type { Db } from '../db/db.ts'
import { readCursor, writeCursor, type PageCursor } from '../db/page-cursor.ts'
import { scenarioVersion } from '../db/schema/library.ts'
import { user } from '../db/schema/people.ts'
import { cardReveal, review, reviewQueue } from '../db/schema/review.ts'
import { roleplay } from '../db/schema/roleplay.ts'
import { outcomeSentence } from '../roleplay/outcome-sentence.ts'
import { titleOf } from '../roleplay/title-of.ts'
import { headlineScores } from '../scoring/headline-scores.ts'
import { policyOf } from './policy.ts'
import type { QueueFigures } from './queue-figures.ts'
import { countsOf, criteriaIn, peopleIn } from './queue-facets.ts'
import { isIn, ownOf, reachedBy, revealOf, type Asking } from './queue-parts.ts'
import { takenBy } from './taken-by.ts'
import { pinnedScenario } from '../roleplay/store/joins.ts'

const pageSize = 30

/** What was given is looked at newest first; what waits, longest first. */
const newestFirst: readonly QueueFilter[] = ['given', 'outliers']

type Asked = Pick<Asking, 'orgId' | 'coachId' | 'now'> & z.output<typeof queueQuery>

/** What reps whom this coach reaches have submitted, a part and a page at a time, and how much there is of each part. */
export async function queueFor(db: Db, asked: Asked): Promise<QueueView> {
  const { filter = 'due', limit = pageSize, cursor, person, criterion, orgId, coachId, now } = asked
  const asking: Asking = { orgId, coachId, now, person, criterion, policy: await policyOf(db, orgId) }
  const after = cursor === undefined ? null : readCursor(cursor)
  const [page, counts, people, criteria] = await Promise.all([
    rowsOf(db, asking, filter, after, limit + 1),
    countsOf(db, asking),
    peopleIn(db, asking),
    criteriaIn(db, asking),
  ])
  const rows = page.slice(0, limit)
  const last = rows.at(-1)
  return {
    items: await itemsOf(db, asking, rows),
    next: page.length > limit && last ? writeCursor({ at: last.submittedAt, id: last.roleplayId }) : null,
    counts,
    people,
    criteria,
  }
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number]

function rowsOf(db: Db, asking: Asking, filter: QueueFilter, after: PageCursor | null, most: number) {
  const down = newestFirst.includes(filter)
  const [order, beyond] = down ? [desc, lt] : [asc, gt]
  return db
    .select({
      roleplayId: reviewQueue.roleplayId,
      submittedAt: reviewQueue.submittedAt,
      given: reviewQueue.given,
      disputed: reviewQueue.disputed,
      figures: reviewQueue.figures,
      userId: user.id,
      name: user.name,
      scenario: scenarioVersion.body,
      outcome: roleplay.outcome,
      startedAt: review.startedAt,
      givenAt: review.givenAt,
      revealedAt: cardReveal.revealedAt,
    })
    .from(reviewQueue)
    .innerJoin(roleplay, and(eq(roleplay.orgId, reviewQueue.orgId), eq(roleplay.id, reviewQueue.roleplayId)))
    .innerJoin(user, eq(user.id, reviewQueue.repId))
    .innerJoin(scenarioVersion, pinnedScenario)
    .leftJoin(review, ownOf(asking))
    .leftJoin(cardReveal, revealOf(asking))
    .where(
      and(
        reachedBy(asking),
        isIn(filter, asking),
        after === null
          ? undefined
          : or(
              beyond(reviewQueue.submittedAt, after.at),
              and(eq(reviewQueue.submittedAt, after.at), beyond(reviewQueue.roleplayId, after.id)),
            ),
      ),
    )
    .orderBy(order(reviewQueue.submittedAt), order(reviewQueue.roleplayId))
    .limit(most)
}

async function itemsOf(db: Db, asking: Asking, rows: readonly Row[]): Promise<QueueItem[]> {
  const ids = rows.map(({ roleplayId }) => roleplayId)
  const opened = rows.flatMap(({ roleplayId, revealedAt }) => (revealedAt ? [roleplayId] : []))
  const [taken, cards] = await Promise.all([
    takenBy(db, asking, ids),
    // Of the others no figure is even read: who has seen one in a list no longer rates blind.
    headlineScores(db, asking.orgId, opened),
  ])
  return rows.map((row) => ({
    roleplayId: row.roleplayId,
    rep: { userId: row.userId, name: row.name },
    scenarioTitle: titleOf(row.scenario),
    submittedAt: row.submittedAt.toISOString(),
    state: stateOf(row),
    takenBy: taken.get(row.roleplayId) ?? null,
    given: row.given,
    disputed: row.disputed > 0,
    opened: row.revealedAt
      ? {
          outcome: row.outcome ? toldOf(row.outcome as Outcome) : null,
          ...(cards.get(row.roleplayId)?.scores ?? noScores),
          coach: coachLevels(row.figures),
        }
      : null,
  }))
}

/** Levels of the review that counts, beside the scorer's figures; null before there is one. */
function coachLevels(figures: QueueFigures | null): NonNullable<QueueItem['opened']>['coach'] {
  const of = (id: DimensionId) => {
    const found = figures?.dimensions[id]
    return found?.byCoach ? found.level : null
  }
  const levels = {
    authenticity: of('authenticity'),
    courage: of('courage'),
    beliefTransfer: of('belief_transfer'),
  }
  return Object.values(levels).every((level) => level === null) ? null : levels
}

const noScores = { authenticity: null, courage: null, beliefTransfer: null }

const toldOf = (outcome: Outcome) => outcomeSentence(outcome, 'The buyer').replace(/^You\b/u, 'The rep')

function stateOf({ startedAt, revealedAt, givenAt }: Row): QueueItem['state'] {
  if (givenAt) return 'given'
  if (revealedAt) return 'revealed'
  return startedAt ? 'drafting' : null
}
