import { and, asc, desc, eq, inArray } from 'drizzle-orm'
import type { AnswerView, SaidView, SaveAnswer } from '#contract/interview.ts'
import { saidWords } from '#scoring/deconstruct/draft-playbook.ts'
import type { MomentKind } from '#scoring/deconstruct/moments.ts'
import { saidAgainstDone, type SaidAgainstDone } from '#scoring/deconstruct/said-against-done.ts'
import type { Db, Queryable } from '../db/db.ts'
import { interviewAnswer } from '../db/schema/playbook-texts.ts'
import { user } from '../db/schema/people.ts'
import { inTransaction } from '../db/transaction.ts'
import { RequestRefused } from '../errors.ts'
import { nominationFor, type Whose } from './nomination-rows.ts'
import { ownMoments, type OwnMoments } from './own-moments.ts'

/**
 * Notes an answer to one question about one moment as a version of its own. @returns the version.
 * @throws RequestRefused `nomination/not_found`; `interview/no_moment` where it is not handed over, or no such moment;
 *   `interview/changed` where there is a newer version than the one that was on screen
 */
export async function noteAnswer(db: Db, whose: Whose, id: string, answer: SaveAnswer): Promise<number> {
  const { row } = await nominationFor(db, whose, id)
  const own = await ownMoments(db, row)
  const { source, turn, question, text } = answer
  const from = own.sources.find((one) => one.kind === source.kind && one.id === source.id)
  const there = own.moments.some((one) => one.source.id === source.id && one.turn === turn)
  if (!from || !there) throw new RequestRefused('interview/no_moment')
  const at = { orgId: row.orgId, sourceId: from.rowId, turnN: turn, question }
  return inTransaction(db, async (tx) => {
    const [last] = await tx
      .select()
      .from(interviewAnswer)
      .where(
        and(
          eq(interviewAnswer.orgId, at.orgId),
          eq(interviewAnswer.sourceId, at.sourceId),
          eq(interviewAnswer.turnN, at.turnN),
          eq(interviewAnswer.question, question),
        ),
      )
      .orderBy(desc(interviewAnswer.version))
      .limit(1)
    const version = last?.version ?? 0
    if (last?.text === text) return version
    if (version !== answer.version) throw new RequestRefused('interview/changed')
    // Two at the same moment write the same version: the key lets one of them through.
    const written = await tx
      .insert(interviewAnswer)
      .values({ ...at, version: version + 1, text, writtenBy: whose.asker.userId })
      .onConflictDoNothing()
      .returning({ version: interviewAnswer.version })
    if (!written[0]) throw new RequestRefused('interview/changed')
    return written[0].version
  })
}

/** The newest version of every answer, also one that was taken back and is empty, in the order of moments. */
export async function answersTo(
  db: Queryable,
  orgId: string,
  { sources }: OwnMoments,
): Promise<readonly AnswerView[]> {
  if (sources.length === 0) return []
  const rows = await db
    .select({ answer: interviewAnswer, name: user.name })
    .from(interviewAnswer)
    .leftJoin(user, eq(user.id, interviewAnswer.writtenBy))
    .where(
      and(
        eq(interviewAnswer.orgId, orgId),
        inArray(
          interviewAnswer.sourceId,
          sources.map(({ rowId }) => rowId),
        ),
      ),
    )
    .orderBy(asc(interviewAnswer.sourceId), asc(interviewAnswer.turnN), asc(interviewAnswer.version))
  const newest = new Map(
    rows.map((one) => [`${one.answer.sourceId} ${one.answer.turnN} ${one.answer.question}`, one]),
  )
  return [...newest.values()].flatMap(({ answer, name }): AnswerView[] => {
    const source = sources.find(({ rowId }) => rowId === answer.sourceId)
    if (!source) return []
    const { turnN, question, text, version, createdAt } = answer
    const { kind, id } = source
    return [
      { source: { kind, id }, turn: turnN, question, text, version, by: name, at: createdAt.toISOString() },
    ]
  })
}

/** What was said of oneself beside what was done, each act once however often it was said in the same words. */
export function saidIn(
  answers: readonly AnswerView[],
  own: OwnMoments,
  kind: MomentKind,
): readonly SaidAgainstDone[] {
  const all = answers.flatMap(({ text }) => saidAgainstDone(text, own.read, kind))
  return [...new Map(all.map((one) => [one.quote.toLowerCase(), one])).values()].filter(({ of }) => of > 0)
}

export const saidViews = (said: readonly SaidAgainstDone[], own: OwnMoments): SaidView[] =>
  said.map((one) => ({
    quote: one.quote,
    does: one.does,
    found: one.found,
    of: one.of,
    sentence: saidWords(one),
    at: one.at.map(({ conversation, turn, found }) => ({ source: own.sourceOf(conversation), turn, found })),
  }))
