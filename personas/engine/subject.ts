import type { Answer, Objection } from '../schema.ts'
import { isOpen } from './listen.ts'
import { questionIn, shared, stems, stemsOfAll } from './meaning.ts'
import type { Mind } from './mind.ts'
import { sharedTelling } from './telling-words.ts'
import { touching } from './thresholds.ts'

/** What a question is about, as far as this buyer has something to say on it. */
export type Subject =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'objection'; readonly objection: Objection }

/** Without a word in common the vectors alone must be this near (cosine, 0–1): below, they often err. */
const nearByItself = 0.63
/** With a word in common that half of the subjects have, e.g. “close” for a finance chief. */
const nearByCommon = 0.54
/** What a word in common with a subject's topics adds to the nearness, and one with its lines only; two count. */
const wordWorth = { topic: 0.14, line: 0.04 } as const

/** The words that say what is asked: of the question, and of all that was said where it only points back. */
export function askedWords({ heard }: Pick<Mind, 'heard'>): ReadonlySet<string> {
  const question = questionIn(heard.text)
  if (question === null || (isFollowUp(question) && pointing.test(question))) return stems(heard.text)
  // “You mentioned Keystone. What went wrong there?” names its subject one sentence earlier.
  const before = backwards.test(question) ? sentenceBefore(heard.text, question) : ''
  return stems(`${before} ${question}`)
}

/** The meaning words of all that is not the question. */
export function wordsAround(text: string): ReadonlySet<string> {
  const question = questionIn(text)
  if (question === null || isFollowUp(question)) return new Set()
  const asked = stems(question)
  return new Set([...stems(text)].filter((word) => !asked.has(word)))
}

const sentenceBefore = (text: string, question: string): string =>
  (text.slice(0, Math.max(0, text.indexOf(question))).match(/[^.?!]+[.?!]*/gu) ?? []).findLast((one) =>
    one.trim(),
  ) ?? ''

/**
 * The subject that a question comes nearest to: by its vectors, borne out by words in common with the subject's
 * topics. Null where nothing is near.
 */
export function subjectOf(mind: Mind): Subject | null {
  // What has no words of its own is near to everything and nothing: it asks on about what was said.
  if (asksOn(mind.heard.text)) {
    return (asksForOneThing.test(mind.heard.text) ? plainly(mind) : null) ?? followUp(mind)
  }
  const { persona } = mind.cast
  const asked = askedWords(mind)
  const around = wordsAround(mind.heard.text)
  const fit = (similarity: number, least: number, topics: readonly string[], lines: readonly string[]) => {
    const named = Math.min(2, sharedTelling(persona, asked, topics))
    const told = Math.min(2, sharedTelling(persona, asked, lines))
    const about = stemsOfAll(topics)
    const inCommon = shared(asked, about) > 0
    if (similarity < (named + told > 0 ? least : inCommon ? nearByCommon : nearByItself)) return 0
    // What is near only by the words around the question was said and not asked.
    if (!inCommon && told === 0 && shared(around, about) > 0) return 0
    return similarity + wordWorth.topic * named + wordWorth.line * told
  }
  const answers = persona.answers.map((answer) => ({
    subject: { kind: 'answer' as const, answer },
    fit: fit(mind.touched.answer.get(answer.id) ?? 0, touching.answer, answer.topics, answer.open),
  }))
  const objections = persona.objections
    .filter(({ id }) => {
      const status = mind.state.objections[id]?.status
      return status === 'latent' || isOpen(status)
    })
    .map((objection) => ({
      subject: { kind: 'objection' as const, objection },
      fit: fit(mind.touched.objection.get(objection.id) ?? 0, touching.objection, objection.topics, []),
    }))
  const [best] = [...answers, ...objections].toSorted((a, b) => b.fit - a.fit)
  if (best && best.fit > 0) return best.subject
  return followUp(mind) ?? (asked.size === 0 ? plainly(mind, nearWithoutWords) : null)
}

/** “How long has that been going on?” wants a time, not more of the same. */
const asksForOneThing = /\b(?:how (?:long|many|much|often|soon)|since when|when|who)\b/iu

/** So near to one subject alone, and nearer than to any other, that a question without words of its own means it. */
const nearPlainly = 0.7
const nearWithoutWords = 0.6

function plainly({ cast, touched }: Mind, least = nearPlainly): Subject | null {
  const [nearest] = [...touched.answer].toSorted(([, a], [, b]) => b - a)
  if (!nearest || nearest[1] < least) return null
  const answer = cast.persona.answers.find(({ id }) => id === nearest[0])
  return answer ? { kind: 'answer', answer } : null
}

const pointing = /\b(?:that|this|it|those|them|they|one|why|more|happened|then|there)\b/iu
/** A question with more meaning words than this says itself what it is about. */
const bareQuestion = 1

/** “Which one has stayed with you?” asks on about what was said last. */
export const isFollowUp = (question: string): boolean =>
  stems(question).size === 0 || (stems(question).size <= bareQuestion && pointing.test(question))

const invitesMore =
  /\b(?:(?:tell|say)\b.*\bmore|go on|carry on|how so|why(?: is| was)? that|what do you mean|what happened)\b/iu
const mostWordsAskingOn = 8

const backwards = /\b(?:that|this|it|those|them|they|why|happened|then|there|afterwards)\b/iu

/** “Why is that?”, “Tell me more.”: a turn that is nothing but the wish to hear on. */
export function asksOn(text: string): boolean {
  if (text.split(/\s+/u).length > mostWordsAskingOn || stems(text).size > 0) return false
  return invitesMore.test(text) || (text.trimEnd().endsWith('?') && backwards.test(text))
}

/**
 * What the buyer last spoke of, a question of theirs apart: kind and id of an authored line. News is spoken of by the
 * objection that it raised.
 */
export function lastSpoken({ state, cast }: Pick<Mind, 'state' | 'cast'>): readonly [string, string] | null {
  const key = state.spoken.findLast((one) => !/^(?:speech|echo|filler)\//u.test(one))
  const [kind, named] = key?.split('/') ?? []
  const raised = cast.scenario.shocks.find(({ id }) => kind === 'shock' && id === named)?.raises
  const id = raised ?? named
  return kind !== undefined && id !== undefined ? [kind, id] : null
}

/** More on what the buyer answered last, while there is more to say. */
function followUp(mind: Mind): Subject | null {
  const [kind, id] = lastSpoken(mind) ?? []
  if (kind !== 'answer' && kind !== 'guarded') return null
  if (!asksOn(mind.heard.text) && !isFollowUp(questionIn(mind.heard.text) ?? '')) return null
  const answer = mind.cast.persona.answers.find((one) => one.id === id)
  const more = answer?.open.some((_, index) => !mind.state.spoken.includes(`answer/${answer.id}/${index}`))
  return answer && more ? { kind: 'answer', answer } : null
}
