import { and, desc, eq, isNull } from 'drizzle-orm'
import type { HeldScoringView } from '#contract/scorecard.ts'
import type { Role } from '#contract/ids.ts'
import type { Queryable } from '../db/db.ts'
import { scenarioVersion, scope } from '../db/schema/library.ts'
import { user } from '../db/schema/people.ts'
import { cardReveal } from '../db/schema/review.ts'
import { roleplay, submission } from '../db/schema/roleplay.ts'
import { scorecard } from '../db/schema/scoring.ts'
import { heldReason } from './judge-note.ts'
import type { JudgedBody } from './judged-body.ts'
import { titleOf } from '../roleplay/title-of.ts'
import { itsSubmission, pinnedScenario } from '../roleplay/store/joins.ts'

type Reader = { readonly orgId: string; readonly userId: string; readonly roles: readonly Role[] }

/** As many as are shown; the newest. */
const most = 100

/**
 * Readings by a model that are held because they lie far from the built-in scorer's or from one another. A coach sees
 * those that were submitted by somebody whom they reach; an admin sees that there are any, and of private practice
 * neither whose it is nor a figure.
 */
export async function heldScorings(db: Queryable, reader: Reader): Promise<HeldScoringView[]> {
  const { orgId, userId, roles } = reader
  const rows = await db
    .select({
      card: scorecard,
      ownerId: roleplay.ownerId,
      name: user.name,
      scenario: scenarioVersion.body,
      submittedAt: submission.submittedAt,
      reaches: scope.readerId,
      revealedAt: cardReveal.revealedAt,
    })
    .from(scorecard)
    .innerJoin(roleplay, and(eq(roleplay.orgId, scorecard.orgId), eq(roleplay.id, scorecard.roleplayId)))
    .innerJoin(user, eq(user.id, roleplay.ownerId))
    .innerJoin(scenarioVersion, pinnedScenario)
    .leftJoin(submission, itsSubmission)
    .leftJoin(
      scope,
      and(
        eq(scope.orgId, roleplay.orgId),
        eq(scope.kind, 'coach'),
        eq(scope.readerId, userId),
        eq(scope.subjectId, roleplay.ownerId),
      ),
    )
    .leftJoin(
      cardReveal,
      and(
        eq(cardReveal.orgId, roleplay.orgId),
        eq(cardReveal.roleplayId, roleplay.id),
        eq(cardReveal.coachId, userId),
      ),
    )
    .where(
      and(
        eq(scorecard.orgId, orgId),
        eq(scorecard.scorerKind, 'model'),
        eq(scorecard.status, 'held'),
        isNull(roleplay.erasedAt),
      ),
    )
    .orderBy(desc(scorecard.createdAt), desc(scorecard.id))
  return rows
    .flatMap(({ card, ownerId, name, scenario, submittedAt, reaches, revealedAt }): HeldScoringView[] => {
      const { judge } = card.body as JudgedBody
      if (!judge.held) return []
      const mayOpen =
        roles.includes('coach') && submittedAt !== null && reaches !== null && ownerId !== userId
      if (!mayOpen && !roles.includes('admin')) return []
      const withheld =
        submittedAt === null ? 'private' : mayOpen && revealedAt === null ? ('blind' as const) : null
      const reason = heldReason(judge.held)
      return [
        {
          roleplayId: card.roleplayId,
          model: card.judgeModel,
          reason: `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`,
          heldAt: card.createdAt.toISOString(),
          opens: mayOpen ? { rep: name, scenarioTitle: titleOf(scenario) } : null,
          figures: withheld === null ? figuresOf(judge) : null,
          withheld,
        },
      ]
    })
    .slice(0, most)
}

const figuresOf = ({ figures }: JudgedBody['judge']) =>
  figures.flatMap(({ id, builtIn, model, spread }) =>
    model === null ? [] : [{ dimension: id, builtIn, model, spread }],
  )
