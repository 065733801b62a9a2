import type { Cast } from '../schema.ts'
import type { Disclosure } from './disclose.ts'
import { isOpen } from './listen.ts'
import { isLive, shows, type Mind } from './mind.ts'
import { move, type Move } from './move.ts'
import { heardEnough, touching } from './thresholds.ts'

/** What the buyer lets out, as a move. */
export function disclosing(disclosure: Disclosure): Move | null {
  if (!disclosure) return null
  if (disclosure.kind === 'fact') return move('disclose', { hiddenFact: disclosure.hiddenFact })
  return move(disclosure.kind === 'concern' ? 'reveal' : 'hint', { objection: disclosure.objection })
}

/** Unkind turns, by what they are answered with; the strongest shown is answered. */
const dislikes = [
  ['pressure', 'dislike-pressure'],
  ['arguing', 'dislike-pressure'],
  ['canned_line', 'dislike-script'],
  ['unasked_advice', 'dislike-advice'],
  ['feature_dump', 'doubt-claim'],
  ['bare_assertion', 'doubt-claim'],
  ['apology_cascade', 'polite-agree'],
  ['discount_early', 'polite-agree'],
  ['generic_empathy', 'polite-agree'],
] as const

/** How sure the coder must be before the buyer says that they dislike it. */
const sureEnough = 0.5

export function disliking(mind: Mind): Move | null {
  const strongest = dislikes
    .map(([code, act]) => ({ act, strength: shows(mind, code) }))
    .toSorted((a, b) => b.strength - a.strength)[0]
  return strongest && strongest.strength >= sureEnough ? move(strongest.act) : null
}

/** An answer to what was just asked, as this buyer would give it; null where nothing was asked. */
export function answering(mind: Mind): Move | null {
  const asked = shows(mind, 'open_question', 'closed_question')
  if (asked < 0.3 && !mind.heard.text.trimEnd().endsWith('?')) return null
  const known = bestAnswer(mind)
  if (known) return known
  return aboutFocus(mind) ?? move(mind.state.trust < 0.35 ? 'deflect-question' : 'answer-unknown')
}

function bestAnswer({ cast, state, touched }: Mind): Move | null {
  const [near] = [...touched.answer]
    .filter(([, similarity]) => similarity >= touching.answer)
    .toSorted(([, a], [, b]) => b - a)
  const answer = near && cast.persona.answers.find(({ id }) => id === near[0])
  if (!answer) return null
  const guarded = answer.guarded !== undefined && state.trust < answer.openAt
  return move('answer', { answer: { id: answer.id, guarded } })
}

/** Asked about the objection under discussion: more of it where it may be said, the surface again where not. */
function aboutFocus(mind: Mind): Move | null {
  const { focus, objections, trust } = mind.state
  const objection = focus === null ? undefined : objections[focus]
  if (focus === null || !objection || !isOpen(objection.status)) return null
  const sayable = objection.disclosed || (!isLive(mind, focus) && trust >= discloseAt(mind.cast, focus))
  if (sayable && objection.heard >= heardEnough) return move('explore', { objection: focus })
  return move('insist', { objection: focus })
}

const discloseAt = ({ persona }: Cast, id: string) =>
  persona.objections.find((objection) => objection.id === id)?.discloseAt ?? 1

/** Substance is met with weight, by what it was. */
export function weighing(mind: Mind, progressed: 'answered' | 'resolved' | null): Move | null {
  const { focus } = mind.before
  if (progressed !== null && focus !== null) {
    return move(progressed === 'resolved' ? 'resolved' : 'weigh', { objection: focus })
  }
  const proof = shows(mind, 'proof_tied_to_need', 'two_sided', 'hold_with_reason')
  const candour = shows(mind, 'candour', 'costly_truth')
  const conviction = shows(mind, 'owned_conviction')
  if (Math.max(proof, candour, conviction) < 0.4) return null
  // Somebody hardly trusted is asked for more before anything is weighed.
  if (mind.state.trust < 0.32) return move(proof >= 0.4 ? 'ask-proof' : 'acknowledge')
  if (candour >= Math.max(proof, conviction)) return move('credit-candour')
  return move(conviction > proof ? 'credit-conviction' : 'weigh-proof')
}

export function receiving(mind: Mind): Move | null {
  if (shows(mind, 'name_tension') >= 0.4) {
    return move(mind.state.trust >= 0.35 ? 'name-tension-confirmed' : 'deflect-question')
  }
  if (shows(mind, 'specific_reflection') >= 0.3) {
    const off = mind.state.trust < 0.3 && mind.next() < 0.5
    return move(off ? 'correct-reflection' : 'accept-reflection')
  }
  return null
}
