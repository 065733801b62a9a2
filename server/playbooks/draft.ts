import type { PlaybookBody, PlayRule } from '#contract/playbook-body.ts'
import type { MomentKind } from '#contract/playbook.ts'
import type { Difference } from '#scoring/deconstruct/differences.ts'
import {
  draftPlaybook,
  interviewQuestions,
  type Answers,
  type Rule,
} from '#scoring/deconstruct/draft-playbook.ts'
import type { SaidAgainstDone } from '#scoring/deconstruct/said-against-done.ts'
import { calledFor } from '#scoring/causes/called.ts'
import type { Queryable } from '../db/db.ts'
import { shippedDrills } from '../drills/load.ts'
import { RequestRefused } from '../errors.ts'
import { compared } from './compared.ts'
import { answersTo, saidIn } from './interview.ts'
import { nominationFor, type NominationRow, type Whose } from './nomination-rows.ts'
import { ownMoments, type OwnMoments } from './own-moments.ts'

/** Everything that a draft may rest on. */
export type Material = {
  readonly row: NominationRow
  readonly own: OwnMoments
  readonly differences: readonly Difference[]
  readonly answers: Answers
  readonly said: readonly SaidAgainstDone[]
}

/** @throws RequestRefused `nomination/not_found`, `playbook/no_consent` */
export async function materialOf(db: Queryable, whose: Whose, id: string): Promise<Material> {
  const { row } = await nominationFor(db, whose, id)
  if (row.consent !== 'given') throw new RequestRefused('playbook/no_consent')
  const own = await ownMoments(db, row)
  const answers = await answersTo(db, row.orgId, own)
  const found = await compared(db, row, own)
  return {
    row,
    own,
    differences: found.kind === 'compared' ? found.differences : [],
    answers: Object.fromEntries(
      interviewQuestions.map((question) => [
        question,
        answers.filter((one) => one.question === question).map(({ text }) => text),
      ]),
    ),
    said: saidIn(answers, own, row.kind),
  }
}

/** What a playbook is called until somebody names it. */
export const firstTitles: Readonly<Record<MomentKind, string>> = {
  objection: 'When they say what stands in the way',
  question: 'When they ask you something directly',
  price: 'When they come to the price',
  discomfort: 'When something is in the room that nobody says',
  'bad-fit': 'When it may not be for them',
  rejection: 'When they say no',
  closing: 'When the conversation is nearly over',
}

/** As the contract has it, cut to what fits: answers may be longer and more than a playbook should be. */
const fits = (lines: readonly string[]) => lines.slice(0, 12).map((line) => line.slice(0, 600))

/** A draft from the differences and the interview alone, without a sentence that is made up. */
export function draftByTemplate({ row, own, differences, answers, said }: Material): PlaybookBody {
  const draft = draftPlaybook({ kind: row.kind, differences, answers, said, own: [own.figures] })
  const rule = (one: Rule): PlayRule => ({
    text: one.rule,
    ground: one.ground,
    moments: one.moments.map(({ conversation, turn, shows }) => ({
      source: own.sourceOf(conversation),
      turn,
      shows,
    })),
  })
  return {
    title: firstTitles[row.kind],
    principles: fits(draft.principles),
    notice: fits(draft.notice),
    dos: draft.dos.map(rule),
    donts: draft.donts.map(rule),
    said: fits(draft.said),
    practise: [],
    drills: drillsFor(draft.emphasis),
    emphasis: draft.emphasis.slice(0, 12),
  }
}

const mostDrills = 3

/** Exercises for what the performer does otherwise, the nearest first; a ladder's steps come one after the other, not from here. */
export function drillsFor(emphasis: readonly string[]): string[] {
  const nearness = (criterion: string) => {
    const wanted = calledFor(criterion)?.wanted ?? []
    return wanted.filter((code) => emphasis.includes(code)).length / Math.max(1, wanted.length)
  }
  return shippedDrills()
    .map(({ id, criterion, rung }) => ({ id, near: rung === undefined ? nearness(criterion) : 0 }))
    .filter(({ near }) => near > 0)
    .toSorted((a, b) => b.near - a.near)
    .slice(0, mostDrills)
    .map(({ id }) => id)
}
