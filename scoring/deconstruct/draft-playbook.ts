import type { Difference } from './differences.ts'
import type { MeasureId } from './measures.ts'
import { measureOf } from './measures.ts'
import { measureWords, momentWords } from './measure-words.ts'
import type { MomentKind } from './moments.ts'
import type { RepMoments } from './rep-figures.ts'
import type { SaidAgainstDone } from './said-against-done.ts'

/** What the performer is asked with a moment paused before their reply, and what they answered, moment by moment. */
export const interviewQuestions = ['noticed', 'believed', 'left', 'newcomer'] as const
export type InterviewQuestion = (typeof interviewQuestions)[number]
export type Answers = Readonly<Partial<Record<InterviewQuestion, readonly string[]>>>

/** A reply of the performer's own that shows a point, or one in which it is missing. Never anybody else's. */
export type Shown = { readonly conversation: string; readonly turn: number; readonly shows: boolean }

export type Rule = {
  readonly measure: MeasureId
  /** What to do, or to leave; a sentence. */
  readonly rule: string
  /** What it rests on, with its n and its count of shuffles. */
  readonly ground: string
  readonly clear: boolean
  readonly moments: readonly Shown[]
}

/** The first draft of a playbook for one kind of moment; people edit it before anybody practises from it. */
export type PlaybookDraft = {
  readonly kind: MomentKind
  /** In the performer's own words, one an answer. */
  readonly principles: readonly string[]
  readonly notice: readonly string[]
  readonly dos: readonly Rule[]
  readonly donts: readonly Rule[]
  /** What they say of themselves that the transcripts bear out, or do not. */
  readonly said: readonly string[]
  /** Codes that a rubric for it would look at. */
  readonly emphasis: readonly string[]
}

type Material = {
  readonly kind: MomentKind
  readonly differences: readonly Difference[]
  readonly answers: Answers
  readonly said: readonly SaidAgainstDone[]
  /** The performers' own moments, to link to. */
  readonly own: readonly RepMoments[]
}

const mostShown = 2

/**
 * A draft from the differences and the interview alone: no sentence is made up, each rule says what it rests on, and
 * what may be chance says so. Where nothing differs there are no rules; an empty list is for people to fill.
 */
export function draftPlaybook({ kind, differences, answers, said, own }: Material): PlaybookDraft {
  const rules = differences.map((one) => ({ more: one.own > one.others, rule: ruleOf(one, own) }))
  const told = (question: InterviewQuestion) => [
    ...new Set((answers[question] ?? []).map((answer) => answer.trim()).filter((answer) => answer !== '')),
  ]
  return {
    kind,
    principles: told('believed'),
    notice: [momentWords[kind], ...told('noticed'), ...told('newcomer')],
    dos: rules.filter(({ more }) => more).map(({ rule }) => rule),
    donts: rules.filter(({ more }) => !more).map(({ rule }) => rule),
    said: [...told('left'), ...said.filter(({ of }) => of > 0).map(saidWords)],
    emphasis: [...new Set(differences.flatMap(({ measure }) => measureOf(measure).codes))],
  }
}

function ruleOf(difference: Difference, own: readonly RepMoments[]): Rule {
  const { measure, clear } = difference
  const more = difference.own > difference.others
  return {
    measure,
    rule: measureWords[measure][more ? 'more' : 'less'],
    ground: groundOf(difference),
    clear,
    moments: shownFor(difference, own),
  }
}

/** The finding as a sentence with its figures. */
export function groundOf({ measure, own, others, n, asLarge, clear }: Difference): string {
  const { did } = measureWords[measure]
  const unit = measureOf(measure).unit
  const ten = (share: number) => String(Math.round(share * 100) / 10)
  const finding =
    unit === 'words'
      ? `${Math.round(own)} ${did}, where the middle colleague used ${Math.round(others)}`
      : unit === 'mean'
        ? `${did}: ${Math.round(own * 100)} of 100, the middle colleague ${Math.round(others * 100)}`
        : `${did} at ${ten(own)} of 10 such moments, the middle colleague at ${ten(others)}`
  const people = `${n.ownMoments} moments beside ${n.otherMoments} of ${n.others} colleagues`
  const chance = `as large in ${asLarge} of 1,000 shuffles${clear ? '' : ', so it may be chance'}`
  return `${finding[0]?.toUpperCase() ?? ''}${finding.slice(1)} (${people}; ${chance}).`
}

/** Up to two of their own moments that show it best, and one in which it is missing, where there is one. */
function shownFor({ measure, own, others }: Difference, reps: readonly RepMoments[]): readonly Shown[] {
  const towards = own > others ? 1 : -1
  const ranked = reps
    .flatMap(({ moments }) => moments)
    .flatMap(({ conversation, turn, figures }) => {
      const figure = figures.get(measure)
      return figure === undefined ? [] : [{ conversation, turn, figure: figure * towards }]
    })
    .toSorted((a, b) => b.figure - a.figure)
  const best = ranked.slice(0, mostShown)
  const last = ranked.slice(mostShown).at(-1)
  const contrast = last && best[0] && last.figure < best[0].figure ? [last] : []
  return [
    ...best.map(({ conversation, turn }) => ({ conversation, turn, shows: true })),
    ...contrast.map(({ conversation, turn }) => ({ conversation, turn, shows: false })),
  ]
}

/** What was said beside what was done, as a sentence. */
export const saidWords = ({ quote, does, found, of }: SaidAgainstDone): string =>
  does
    ? `“${quote}”: found in ${found} of ${of} such moments.`
    : `“${quote}”: done all the same in ${found} of ${of} such moments.`
