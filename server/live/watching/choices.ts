import { and, eq, ne } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { WatchersView } from '#contract/watch.ts'
import type { Queryable } from '../../db/db.ts'
import { scope } from '../../db/schema/library.ts'
import { user } from '../../db/schema/people.ts'
import { teamMember } from '../../db/schema/teams.ts'

type Choice = WatchersView['people'][number]

/** Whom a rep can let watch: their coaches first, then who practises in a team with them. By name, each once. */
export async function watcherChoices(db: Queryable, orgId: string, repId: string): Promise<Choice[]> {
  const coaches = await db
    .select({ userId: user.id, name: user.name })
    .from(scope)
    .innerJoin(user, eq(user.id, scope.readerId))
    .where(and(eq(scope.orgId, orgId), eq(scope.kind, 'coach'), eq(scope.subjectId, repId)))
    .orderBy(user.name, user.id)
  const mine = alias(teamMember, 'mine')
  const peers = await db
    .selectDistinct({ userId: user.id, name: user.name })
    .from(mine)
    .innerJoin(teamMember, and(eq(teamMember.orgId, mine.orgId), eq(teamMember.teamId, mine.teamId)))
    .innerJoin(user, eq(user.id, teamMember.userId))
    .where(
      and(
        eq(mine.orgId, orgId),
        eq(mine.userId, repId),
        eq(mine.part, 'member'),
        eq(teamMember.part, 'member'),
        ne(teamMember.userId, repId),
      ),
    )
    .orderBy(user.name, user.id)
  const coaching = new Set(coaches.map(({ userId }) => userId))
  return [
    ...coaches.map((one): Choice => ({ ...one, as: 'coach' })),
    ...peers.filter(({ userId }) => !coaching.has(userId)).map((one): Choice => ({ ...one, as: 'peer' })),
  ]
}
