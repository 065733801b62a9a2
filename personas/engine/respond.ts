import type { Answer, Cast } from '../schema.ts'
import type { Disclosure } from './disclose.ts'
import { isOpen } from './listen.ts'
import { questionIn, shared, stems, stemsOfAll } from './meaning.ts'
import { isLive, quoteOf, shows, sureOf, type Mind } from './mind.ts'
import { move, type Move } from './move.ts'
import type { Progress } from './progress.ts'
import { raise } from './raise.ts'
import { asksOn, isFollowUp, lastSpoken, subjectOf, wordsAround } from './subject.ts'
import { substance, told } from './substance.ts'
import { heardEnough } from './thresholds.ts'

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
/** An accusation needs more: a plain invitation to say no is easily taken for pressure. */
const sureToAccuse = 0.68
const sureOfIt = 0.8
/** What else the same turn may show, as a share of it: people answer what a turn mostly was. */
const mostly = 0.8

const kind: readonly string[] = [
  ...substance,
  'open_question',
  'specific_reflection',
  'name_tension',
  'invite_no',
]

export function disliking(mind: Mind): Move | null {
  const strongest = dislikes
    .map(([code, act]) => ({ act, strength: shows(mind, code) }))
    .toSorted((a, b) => b.strength - a.strength)[0]
  const least = strongest?.act === 'dislike-pressure' ? sureToAccuse : sureEnough
  if (!strongest || strongest.strength < least) return null
  const kinder = mind.heard.reading.behaviours.filter(({ code }) => kind.includes(code))
  // What plainly asks about something that the buyer can speak of is a question, however it was worded.
  if (strongest.strength < sureOfIt && isAsked(mind) && subjectOf(mind)?.kind === 'answer') return null
  // Nor does anybody take offence at a plain fact for one doubtful word beside it.
  if (strongest.strength < sureOfIt && told(mind)) return null
  const outweighed = kinder.some(({ confidence }) => confidence >= strongest.strength * mostly)
  return outweighed ? null : move(strongest.act)
}

/** Whether the turn asks something, by its codes or its last character. */
export const isAsked = (mind: Mind): boolean =>
  shows(mind, 'open_question', 'closed_question') >= 0.3 ||
  mind.heard.text.trimEnd().endsWith('?') ||
  asksOn(mind.heard.text)

/** An answer to what was just asked, as this buyer would give it; null where nothing was asked. */
export function answering(mind: Mind): Move | null {
  if (!isAsked(mind)) return null
  const subject = subjectOf(mind)
  if (subject?.kind === 'answer') {
    opensSubject(mind, subject.answer)
    const { id, guarded, openAt } = subject.answer
    const open = openAt - (asksOn(mind.heard.text) ? askedOnOpens : 0)
    return move('answer', { answer: { id, guarded: guarded !== undefined && mind.state.trust < open } })
  }
  if (subject?.kind === 'objection') return aboutObjection(mind, subject.objection.id)
  if (sureOf(mind, 'small_talk') >= surelySmallTalk) return move('small-talk')
  const { focus, trust } = mind.state
  if (focus !== null && (isAbout(mind, focus) || isOut(mind, focus))) return aboutObjection(mind, focus)
  return move(trust < 0.35 ? 'deflect-question' : 'answer-unknown')
}

/** How surely a question is made in passing to be answered so. */
const surelySmallTalk = 0.6

/** Whoever is asked on says a little more than they meant to: this much less trust will do. */
const askedOnOpens = 0.06

/** Once the concern is out, a question about nothing else is about that. */
const isOut = ({ state }: Mind, focus: string): boolean => {
  const objection = state.objections[focus]
  return objection !== undefined && objection.disclosed && isOpen(objection.status)
}

/** A question near enough to the objection under discussion to be heard as asking about it. */
const nearFocus = 0.38

function isAbout(mind: Mind, focus: string): boolean {
  if (!isOpen(mind.state.objections[focus]?.status)) return false
  const question = questionIn(mind.heard.text) ?? mind.heard.text
  // “Why is that?” asks about what was said last, which may be something else by now.
  const said = lastSpoken(mind)
  const pointsHere = said === null || said[1] === focus || asksOn(mind.heard.text)
  return (
    ((mind.touched.objection.get(focus) ?? 0) >= nearFocus && !isOnlyAround(mind, question, focus)) ||
    (pointsHere && (isFollowUp(question) || asksOn(mind.heard.text)))
  )
}

/** “No budget, then. How was the last close?” comes near the budget by what it says, not by what it asks. */
function isOnlyAround({ cast, heard }: Mind, question: string, focus: string): boolean {
  const topics = cast.persona.objections.find(({ id }) => id === focus)?.topics ?? []
  const about = stemsOfAll(topics)
  return shared(wordsAround(heard.text), about) > 0 && shared(stems(question), about) === 0
}

/** Words in common from which an answer and an objection are about one matter. */
const sameMatter = 2

/** Answering on the subject of an objection brings it up, in other words than its own. */
function opensSubject(mind: Mind, { topics }: Answer) {
  const { state, cast } = mind
  if (state.focus === cast.variant.objection) return
  const asked = stems([...topics, questionIn(mind.heard.text) ?? ''].join(' '))
  const [nearest] = cast.persona.objections
    .filter(({ id }) => state.objections[id]?.status === 'latent')
    .map(({ id, topics: own }) => ({
      id,
      words: shared(asked, stemsOfAll(own)) + (isLive(mind, id) ? 1 : 0),
    }))
    .toSorted((a, b) => b.words - a.words)
  if (nearest && nearest.words >= sameMatter) raise(mind, nearest.id)
}

/** Asked about an objection: raised where it was not yet, more of it where it may be said, else its surface again. */
function aboutObjection(mind: Mind, id: string): Move | null {
  const { objections, trust } = mind.state
  const objection = objections[id]
  if (!objection) return null
  if (objection.status === 'latent') {
    raise(mind, id)
    return move('object', { objection: id })
  }
  const sayable = !isLive(mind, id) && trust >= discloseAt(mind.cast, id)
  if (objection.disclosed || (sayable && objection.heard >= heardEnough))
    return move('explore', { objection: id })
  // Whoever has just resisted does not say the same again to a second sincere question.
  if (mind.before.lastStance === 'resist' && mind.next() < 0.4) return move('answer-unknown')
  return move('insist', { objection: id })
}

const discloseAt = ({ persona }: Cast, id: string) =>
  persona.objections.find((objection) => objection.id === id)?.discloseAt ?? 1

/** Substance is met with weight, by what it was. */
export function weighing(mind: Mind, progressed: Progress | null): Move | null {
  if (progressed) {
    const { objection, to } = progressed
    return move(to === 'resolved' ? 'resolved' : 'weigh', { objection })
  }
  const proof = Math.max(
    shows(mind, 'proof_tied_to_need', 'two_sided', 'hold_with_reason'),
    told(mind) ? toldWeight : 0,
  )
  const candour = shows(mind, 'candour', 'costly_truth')
  const conviction = shows(mind, 'owned_conviction')
  const most = Math.max(proof, candour, conviction)
  if (most < 0.4) return null
  // Whoever ends on a question is answered; what came before it is taken in without a word unless it was the point.
  if (isAsked(mind) && most < shows(mind, 'open_question', 'closed_question')) return null
  // Somebody hardly trusted is asked for more before anything is weighed.
  if (mind.state.trust < 0.32) return move(proof >= 0.4 ? 'ask-proof' : 'acknowledge')
  if (candour >= Math.max(proof, conviction)) return move('credit-candour')
  if (conviction > proof) return move('credit-conviction')
  if (shows(mind, 'proof_tied_to_need') >= 0.4) return move('weigh-proof')
  // A case put against oneself proves nothing, but it is straight; a price that is held is only heard.
  return move(shows(mind, 'two_sided') >= 0.4 ? 'credit-candour' : 'acknowledge')
}

/** A fact told plainly weighs as much as a proof that was half made out. */
const toldWeight = 0.45

export function receiving(mind: Mind): Move | null {
  if (shows(mind, 'name_tension') >= 0.4) {
    return move(mind.state.trust >= 0.35 ? 'name-tension-confirmed' : 'deflect-question')
  }
  if (reflects(mind)) {
    const off = mind.state.trust < 0.3 && mind.next() < 0.5
    return move(off ? 'correct-reflection' : 'accept-reflection')
  }
  return null
}

/** From this confidence a turn that mainly asks is taken to give words back as well. */
const surelyReflected = 0.5

/** A reflection that a reply may take up; one that is mainly a question is answered. */
function reflects(mind: Mind): boolean {
  if (shows(mind, 'specific_reflection') < 0.3) return false
  const [reflected, asked] = [sureOf(mind, 'specific_reflection'), sureOf(mind, 'open_question')]
  // “Thanks for your time. What matters most to you?” hands nothing back that anybody would confirm.
  if (reflected < surelyReflected && asked > reflected) return false
  const isQuestion = quoteOf(mind, 'specific_reflection')?.trimEnd().endsWith('?') ?? false
  return !isQuestion || reflected >= asked
}
