import { and, eq } from 'drizzle-orm'
import type * as z from 'zod'
import type { ComparedCheck, compareCheck, reportLine } from '#contract/scorer-check.ts'
import { coderVersion } from '#scoring/behaviours/coder-version.ts'
import type { Db } from '../db/db.ts'
import { scorerCheck } from '../db/schema/review.ts'
import { RequestRefused } from '../errors.ts'
import { checkQuestions } from './check-questions.ts'
import type { CheckedLine } from './choose-lines.ts'

type At = { readonly orgId: string; readonly coachId: string; readonly now: Date }
type Answered = Pick<z.output<typeof compareCheck>, 'checkId' | 'answers'>

/** Sets a coach's answers beside the scorer's and keeps what both said, without a word of the call. The first answers stay. */
export async function compare(
  db: Db,
  { orgId, coachId, now }: At,
  { checkId, answers }: Answered,
  lines: readonly CheckedLine[],
): Promise<ComparedCheck> {
  await db
    .insert(scorerCheck)
    .values(
      lines.map(({ code, scorer }, position) => ({
        orgId,
        id: checkId,
        position,
        coachId,
        code,
        coderVersion,
        coach: answers[position] ?? false,
        scorer,
        wrong: false,
        createdAt: now,
      })),
    )
    .onConflictDoNothing()
  const compared = lines.map(({ turn, code, scorer, quote, unsure }, position) => ({
    position,
    turn: turn.n,
    question: checkQuestions[code],
    coach: answers[position] ?? false,
    scorer,
    quote,
    unsure,
  }))
  return { lines: compared, differ: compared.filter(({ coach, scorer }) => coach !== scorer).length }
}

/** "Scorer wrong", and taking it back. @throws RequestRefused `check/not_found` for a line that is not this coach's */
export async function report(
  db: Db,
  { orgId, coachId }: Omit<At, 'now'>,
  { checkId, position, wrong }: z.output<typeof reportLine>,
): Promise<void> {
  const [changed] = await db
    .update(scorerCheck)
    .set({ wrong })
    .where(
      and(
        eq(scorerCheck.orgId, orgId),
        eq(scorerCheck.id, checkId),
        eq(scorerCheck.position, position),
        eq(scorerCheck.coachId, coachId),
      ),
    )
    .returning({ position: scorerCheck.position })
  if (!changed) throw new RequestRefused('check/not_found')
}
