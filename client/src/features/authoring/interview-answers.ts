import type { InterviewQuestion } from '#contract/authoring.ts'

export type Answer = string | readonly string[]
export type Answers = Readonly<Record<string, Answer>>

const key = (orgId: string) => `conviction.interview.${orgId}`

/** Answers survive a reload; they stay in this browser until the draft is made. */
export function readAnswers(orgId: string): Answers {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key(orgId)) ?? '{}')
    return typeof stored === 'object' && stored !== null ? (stored as Answers) : {}
  } catch {
    return {}
  }
}

export function keepAnswers(orgId: string, answers: Answers | null): void {
  try {
    if (answers === null) localStorage.removeItem(key(orgId))
    else localStorage.setItem(key(orgId), JSON.stringify(answers))
  } catch {
    // Storage is off: the answers hold until the page is left.
  }
}

export const entriesOf = (answer: Answer | undefined): readonly string[] =>
  typeof answer === 'string' ? [answer] : (answer ?? [])

const filled = (answer: Answer | undefined) => entriesOf(answer).filter((one) => one.trim() !== '')

/** What keeps an answer from being taken, in words; null where it can be, also where it is left out. */
export function obstacleOf(question: InterviewQuestion, answer: Answer | undefined): string | null {
  const given = filled(answer)
  const { required, most, entries } = question
  if (given.length === 0) return required ? 'This one is needed: without it there is no draft.' : null
  const long = given.find((one) => one.length > most)
  if (long !== undefined) return `Shorten it by ${long.length - most}: at most ${most} characters.`
  if (entries && given.length < entries.least) return `Give at least ${entries.least}.`
  if (entries && given.length > entries.most) return `Give at most ${entries.most}.`
  return null
}

export const isAnswered = (answer: Answer | undefined) => filled(answer).length > 0

/** What is sent: answered questions alone, without blank entries. */
export const sentAnswers = (questions: readonly InterviewQuestion[], answers: Answers) =>
  Object.fromEntries(
    questions.flatMap(({ id, kind }) => {
      const given = filled(answers[id]).map((one) => one.trim())
      if (given.length === 0) return []
      return [[id, kind === 'list' ? given : (given[0] ?? '')]]
    }),
  )
