import type { Answer, Objection } from '../schema.ts'
import { isOpen } from './listen.ts'
import { questionIn, shared, stems } from './meaning.ts'
import type { Mind } from './mind.ts'
import { touching } from './thresholds.ts'

/** What a question is about, as far as this buyer has something to say on it. */
export type Subject =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'objection'; readonly objection: Objection }

/** Without a word in common the vectors alone must be this near (cosine, 0–1): below, they often err. */
const nearByItself = 0.63
/** What a word in common adds to the nearness; two count. */
const wordWorth = 0.08

/**
 * The subject that a question comes nearest to: by its vectors, borne out by words in common with the subject's
 * topics. Null where nothing is near.
 */
export function subjectOf(mind: Mind): Subject | null {
  const { persona } = mind.cast
  const question = questionIn(mind.heard.text) ?? mind.heard.text
  const asked = stems(question)
  const fit = (similarity: number, topics: readonly string[], least: number) => {
    const words = Math.min(2, shared(asked, stems(topics.join(' '))))
    return similarity >= (words > 0 ? least : nearByItself) ? similarity + wordWorth * words : 0
  }
  const answers = persona.answers.map((answer) => ({
    subject: { kind: 'answer' as const, answer },
    fit: fit(mind.touched.answer.get(answer.id) ?? 0, answer.topics, touching.answer),
  }))
  const objections = persona.objections
    .filter(({ id }) => {
      const status = mind.state.objections[id]?.status
      return status === 'latent' || isOpen(status)
    })
    .map((objection) => ({
      subject: { kind: 'objection' as const, objection },
      fit: fit(mind.touched.objection.get(objection.id) ?? 0, objection.topics, touching.objection),
    }))
  const [best] = [...answers, ...objections].toSorted((a, b) => b.fit - a.fit)
  if (best && best.fit > 0) return best.subject
  return followUp(mind)
}

const pointing = /\b(?:that|this|it|those|them|they|one|why|how|more|happened|then)\b/iu
/** A question with more meaning words than this says itself what it is about. */
const bareQuestion = 3

/** “Which one has stayed with you?” asks on about what was said last. */
export const isFollowUp = (question: string): boolean =>
  stems(question).size <= bareQuestion && pointing.test(question)

/** More on what the buyer answered last, while there is more to say. */
function followUp({ state, cast, heard }: Mind): Subject | null {
  const last = state.spoken.at(-1)?.split('/')
  if (!last || (last[0] !== 'answer' && last[0] !== 'guarded')) return null
  if (!isFollowUp(questionIn(heard.text) ?? '')) return null
  const answer = cast.persona.answers.find(({ id }) => id === last[1])
  const more = answer?.open.some((_, index) => !state.spoken.includes(`answer/${answer.id}/${index}`))
  return answer && more ? { kind: 'answer', answer } : null
}
